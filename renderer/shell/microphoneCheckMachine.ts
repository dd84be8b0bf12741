import { assign, fromCallback, setup } from 'xstate'
import type { Fault } from '#core/faults/fault'
import type { LevelView } from '#core/telephony/callView'
import type { Wishes } from '#core/telephony/chosenDevice'
import type { MicrophoneChoice } from '#core/telephony/lineEvent'
import { followSpeech, judgeMicrophone } from '#core/telephony/microphoneBand'

/** The microphone that is checked, and where it is heard. */
export type CheckChoice = MicrophoneChoice & { readonly headphones: Wishes }

export type CheckEvent =
  | { readonly type: 'operator.toggled'; readonly choice: CheckChoice }
  | { readonly type: 'level.measured'; readonly operatorDb: number; readonly operatorPeakDb: number }
  | { readonly type: 'microphone.failed'; readonly fault: Fault }

interface CheckContext {
  readonly choice: CheckChoice
  readonly speechDb: number | null
  readonly level: LevelView | null
  readonly fault: Fault | null
}

/** Measures the microphone and plays it back as long as it lives. */
export const check = fromCallback<CheckEvent, CheckChoice>(() => {
  throw new Error('check is provided where the sound is known')
})

/** The caller is not there: his side of the meter is silence. */
const silence = -100

/**
 * «Проверить микрофон».
 *
 *  off ──toggled──► checking (measured, played back) ──toggled──► off
 *   ▲                    └──failed (the fault is shown)
 *   └────────────────────┘
 */
export const microphoneCheckMachine = setup({
  types: { context: {} as CheckContext, events: {} as CheckEvent },
  actors: { check },
  actions: {
    choose: assign((_, params: { readonly choice: CheckChoice }) => ({
      choice: params.choice,
      level: null,
      speechDb: null,
      fault: null,
    })),
    noteFault: assign((_, params: { readonly fault: Fault }) => params),
    judge: assign(({ context }, params: { readonly operatorDb: number; readonly operatorPeakDb: number }) => {
      const speechDb = followSpeech(context.speechDb, params.operatorDb)
      const band = speechDb === null ? null : judgeMicrophone(speechDb, params.operatorPeakDb)
      return { speechDb, level: { operatorDb: params.operatorDb, callerDb: silence, band } }
    }),
  },
}).createMachine({
  id: 'microphoneCheck',
  context: { choice: { devices: [], processing: true, headphones: [] }, speechDb: null, level: null, fault: null },
  initial: 'off',
  states: {
    off: { on: { 'operator.toggled': { target: 'checking', actions: { type: 'choose', params: ({ event }) => event } } } },
    checking: {
      invoke: { src: 'check', input: ({ context }) => context.choice },
      on: {
        'level.measured': { actions: { type: 'judge', params: ({ event }) => event } },
        'microphone.failed': { target: 'off', actions: { type: 'noteFault', params: ({ event }) => event } },
        'operator.toggled': 'off',
      },
    },
  },
})
