import { initialTransition, transition } from 'xstate'
import type { ScriptEvent } from '#core/regulation/scriptEvent'
import { scriptMachine } from '#core/regulation/scriptMachine'
import type { ScriptSnapshot } from '#core/regulation/scriptSelectors'

/** The script of a fresh call after a story told as events. */
export const scriptAfter = (...events: readonly ScriptEvent[]): ScriptSnapshot =>
  events.reduce((script, event) => transition(scriptMachine, script, event)[0], initialTransition(scriptMachine, {})[0])

export const later = (script: ScriptSnapshot, ...events: readonly ScriptEvent[]): ScriptSnapshot =>
  events.reduce((before, event) => transition(scriptMachine, before, event)[0], script)
