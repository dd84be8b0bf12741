import { assign, fromCallback, setup } from 'xstate'
import type { Fault } from '#core/faults/fault'
import type { LevelView } from '#core/telephony/callView'
import { checkVerdict, isEnoughSpeech } from '#core/telephony/checkVerdict'
import type { Wishes } from '#core/telephony/chosenDevice'
import { emptyTally, type LevelTally, tallySpeech } from '#core/telephony/levelTally'
import type { MicrophoneChoice } from '#core/telephony/lineEvent'
import { followSpeech, isSpeech, judgeMicrophone, type MicrophoneBand } from '#core/telephony/microphoneBand'

/** The microphone that is checked, and where it is heard. */
export type CheckChoice = MicrophoneChoice & { readonly headphones: Wishes }

interface Level {
  readonly operatorDb: number
  readonly operatorPeakDb: number
}

export type CheckEvent =
  | { readonly type: 'operator.toggled'; readonly choice: CheckChoice }
  | { readonly type: 'operator.repeated' }
  | ({ readonly type: 'level.measured' } & Level)
  | { readonly type: 'microphone.failed'; readonly fault: Fault }

export interface CheckInput {
  /** What to check at once; null waits until it is asked. */
  readonly begins: CheckChoice | null
}

interface CheckContext {
  readonly isWanted: boolean
  readonly choice: CheckChoice
  readonly speechDb: number | null
  readonly level: LevelView | null
  readonly tally: LevelTally
  readonly verdict: MicrophoneBand | null
  readonly fault: Fault | null
}

/** Measures the microphone and plays it back as long as it lives. */
export const check = fromCallback<CheckEvent, CheckChoice>(() => {
  throw new Error('check is provided where the sound is known')
})

/** The caller is not there: his side of the meter is silence. */
const silence = -100
/** One measurement stands for so long. */
const measurementSeconds = 0.3

/**
 * «Проверить микрофон»; starts off, or checking where that is what it is made for.
 *
 *  off ─toggled─► checking (measured, played back): listening ─speech─► hearing ─(5 s of it)─► judged ─repeated─► listening
 *   ▲                │                                  └─(12 s without a word)─► unheard ─speech─► hearing
 *   └─toggled, failed (the fault is shown)
 */
export const microphoneCheckMachine = setup({
  types: { context: {} as CheckContext, events: {} as CheckEvent, input: {} as CheckInput },
  actors: { check },
  actions: {
    choose: assign((_, params: { readonly choice: CheckChoice }) => ({
      choice: params.choice,
      level: null,
      speechDb: null,
      verdict: null,
      tally: emptyTally,
      fault: null,
    })),
    forget: assign({ tally: emptyTally, verdict: null }),
    noteFault: assign((_, params: { readonly fault: Fault }) => params),
    measure: assign(({ context }, { operatorDb, operatorPeakDb }: Level) => {
      const speechDb = followSpeech(context.speechDb, operatorDb)
      const band = speechDb === null ? null : judgeMicrophone(speechDb, operatorPeakDb)
      const tally = tallySpeech(context.tally, { db: operatorDb, peakDb: operatorPeakDb }, measurementSeconds)
      return { speechDb, tally, level: { operatorDb, callerDb: silence, band } }
    }),
    judge: assign(({ context }) => ({ verdict: checkVerdict(context.tally) })),
    /** Provided where somebody wants to hear of it. */
    tellVerdict: () => {},
  },
  guards: {
    isWanted: ({ context }) => context.isWanted,
    heardEnough: ({ context }) => isEnoughSpeech(context.tally),
    isSpeech: (_, { operatorDb }: Level) => isSpeech(operatorDb),
  },
  delays: { patience: 12_000 },
}).createMachine({
  id: 'microphoneCheck',
  context: ({ input: { begins } }) => ({
    isWanted: begins !== null,
    choice: begins ?? { devices: [], processing: true, headphones: [] },
    speechDb: null,
    level: null,
    tally: emptyTally,
    verdict: null,
    fault: null,
  }),
  initial: 'starting',
  states: {
    starting: { always: [{ guard: 'isWanted', target: 'checking' }, { target: 'off' }] },
    off: { on: { 'operator.toggled': { target: 'checking', actions: { type: 'choose', params: ({ event }) => event } } } },
    checking: {
      invoke: { src: 'check', input: ({ context }) => context.choice },
      on: {
        'level.measured': { actions: { type: 'measure', params: ({ event }) => event } },
        'microphone.failed': { target: 'off', actions: { type: 'noteFault', params: ({ event }) => event } },
        'operator.toggled': 'off',
      },
      initial: 'listening',
      states: {
        listening: {
          entry: 'forget',
          after: { patience: 'unheard' },
          on: {
            'level.measured': {
              guard: { type: 'isSpeech', params: ({ event }) => event },
              target: 'hearing',
              actions: { type: 'measure', params: ({ event }) => event },
            },
          },
        },
        hearing: { always: { guard: 'heardEnough', target: 'judged' } },
        unheard: {
          on: {
            'level.measured': {
              guard: { type: 'isSpeech', params: ({ event }) => event },
              target: 'hearing',
              actions: { type: 'measure', params: ({ event }) => event },
            },
          },
        },
        judged: { entry: ['judge', 'tellVerdict'], on: { 'operator.repeated': 'listening' } },
      },
    },
  },
})
