import { callSetup } from './callSetup.ts'

/**
 * The way of the colleague's sound, a region of `talking`; as `callMedia.ts` has it of the caller's, but nothing of the call ends:
 *
 *  steady ─consult.interrupted─► interrupted: mending ─(a while)─► mending   asks for a new way, again and again
 *    ▲                              │      └─(mediaLimit)─► his leg has ended, by the line
 *    └─consult.restored, ended──────┘
 */
export const callAside = callSetup.createStateConfig({
  initial: 'steady',
  states: {
    steady: {
      on: { 'consult.interrupted': { guard: { type: 'isConsult', params: ({ event }) => event }, target: 'interrupted' } },
    },
    interrupted: {
      always: { guard: 'isNobodyAside', target: 'steady' },
      initial: 'mending',
      on: {
        'consult.restored': { guard: { type: 'isConsult', params: ({ event }) => event }, target: 'steady' },
        'consult.ended': { guard: { type: 'isConsult', params: ({ event }) => event }, target: 'steady' },
      },
      after: { mediaLimit: { target: 'steady', actions: ['endConsult', 'loseConsult'] } },
      states: {
        mending: {
          entry: { type: 'orderBeside', params: { type: 'call.mend' } },
          after: { mendPause: { target: 'mending', reenter: true } },
        },
      },
    },
  },
})
