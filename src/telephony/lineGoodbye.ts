import { lineSetup } from './lineSetup.ts'

/**
 * Calls that were hung up while the line was away, a region of `onLine`:
 *
 *  none ─sip.goodbyeOwed─► owed ─the last one carried out─► said | over | unknown ─(a while)─► none
 *                           └──(too long)──► unknown          any of them ─sip.goodbyeOwed─► owed
 *
 *  said: the PBX has taken the hang-up · over: it had ended the call itself · unknown: nobody can say what became of the caller
 */
export const lineGoodbye = lineSetup.createStateConfig({
  initial: 'none',
  on: { 'sip.goodbyeOwed': { target: '.owed', actions: { type: 'oweGoodbye', params: ({ event }) => event } } },
  states: {
    none: {},
    owed: {
      on: {
        'sip.goodbyeSaid': [
          {
            guard: { type: 'isNotLastGoodbye', params: ({ event }) => event },
            actions: { type: 'settleGoodbye', params: ({ event }) => event },
          },
          { guard: { type: 'wasSaid', params: ({ event }) => event }, target: 'said' },
          { guard: { type: 'wasOver', params: ({ event }) => event }, target: 'over' },
          { target: 'unknown' },
        ],
      },
      after: { goodbyeLimit: 'unknown' },
    },
    said: { entry: 'forgetGoodbyes', after: { noticeShown: 'none' } },
    over: { entry: 'forgetGoodbyes', after: { noticeShown: 'none' } },
    unknown: { entry: 'forgetGoodbyes', after: { noticeShown: 'none' } },
  },
})
