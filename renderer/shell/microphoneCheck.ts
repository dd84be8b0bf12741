import { assign, fromCallback, setup } from 'xstate'
import type { Fault } from '#core/faults/fault'
import type { LevelView } from '#core/telephony/callView'
import type { MicrophoneChoice } from '#core/telephony/lineEvent'
import { followSpeech, judgeMicrophone } from '#core/telephony/microphoneBand'

export type CheckEvent =
  | { readonly type: 'operator.toggled'; readonly choice: MicrophoneChoice }
  | { readonly type: 'level.measured'; readonly operatorDb: number; readonly operatorPeakDb: number }
  | { readonly type: 'microphone.failed'; readonly fault: Fault }

interface CheckContext {
  readonly choice: MicrophoneChoice
  readonly speechDb: number | null
  readonly level: LevelView | null
  readonly fault: Fault | null
}

/** Opens the microphone and measures it as long as it lives. */
export const meter = fromCallback<CheckEvent, MicrophoneChoice>(() => {
  throw new Error('meter is provided where the sound is known')
})

/** The caller is not there: his side of the meter is silence. */
const silence = -100

/**
 * «Проверить микрофон».
 *
 *  off ──toggled──► measuring (the microphone is open) ──toggled──► off
 *   ▲                    └──failed (the fault is shown)
 *   └────────────────────┘
 */
export const microphoneCheck = setup({
  types: { context: {} as CheckContext, events: {} as CheckEvent },
  actors: { meter },
  actions: {
    choose: assign((_, params: { readonly choice: MicrophoneChoice }) => ({
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
  context: { choice: { deviceId: null, processing: true }, speechDb: null, level: null, fault: null },
  initial: 'off',
  states: {
    off: { on: { 'operator.toggled': { target: 'measuring', actions: { type: 'choose', params: ({ event }) => event } } } },
    measuring: {
      invoke: { src: 'meter', input: ({ context }) => context.choice },
      on: {
        'level.measured': { actions: { type: 'judge', params: ({ event }) => event } },
        'microphone.failed': { target: 'off', actions: { type: 'noteFault', params: ({ event }) => event } },
        'operator.toggled': 'off',
      },
    },
  },
})
