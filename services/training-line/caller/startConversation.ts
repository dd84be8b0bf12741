import { type Actor, createActor, fromPromise } from 'xstate'
import { conversationMachine } from '#core/training/conversationMachine'
import type { Line, Scenario } from '#core/training/scenario'
import type { Speaker } from '../sound/Speaker.ts'
import type { CallerLog } from './CallerLog.ts'
import type { Recordings } from './Recordings.ts'

export type Conversation = Actor<typeof conversationMachine>

/** Sets the caller's mind to work on an answered call: it speaks through `speaker`; `left` is called when he wants to hang up. */
export function startConversation(
  scenario: Scenario,
  speaker: Speaker,
  recordings: Recordings,
  log: CallerLog,
  left: () => void,
): Conversation {
  const sayLine = fromPromise<void, Line>(({ input, signal }) => {
    log.note('caller.says', input.text)
    return speaker.play(recordings.read(input.clip), signal)
  })
  const conversation = createActor(conversationMachine.provide({ actors: { sayLine } }), { input: { scenario } })
  conversation.on('caller.noticed', ({ what }) => log.note(`caller.noticed.${what}`))
  conversation.on('caller.left', left)
  return conversation.start()
}
