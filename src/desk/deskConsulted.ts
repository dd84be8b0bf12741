import { deskSetup } from './deskSetup.ts'
import { callTraffic, lineKept } from './traffic.ts'

/**
 * A colleague asks before he hands his caller over, a state of `occupied`:
 *
 *  talking ─sip.identified as another party, «Абонент на линии»─► taking ─taken, not taken, takeLimit─► answered
 *     └─call done─► idle: a colleague's question leaves nothing behind      └─call done─► answered (wrapping up)
 *
 * The script begins only with the caller: at the step and with the texts the colleague's panel deposited, or anew where none came.
 */
export const deskConsulted = deskSetup.createStateConfig({
  id: 'consulted',
  initial: 'talking',
  entry: { type: 'stand', params: { as: 'talking' } },
  on: { ...callTraffic, ...lineKept },
  states: {
    talking: {
      on: {
        'operator.askedToEnd': { actions: { type: 'orderCall', params: { type: 'operator.hungUp' } } },
        'operator.tookOver': 'taking',
        'sip.identified': [
          {
            guard: { type: 'isAnotherParty', params: ({ event }) => event },
            target: 'taking',
            actions: ['tellCall', { type: 'noteParty', params: ({ event }) => event }],
          },
          { guard: { type: 'isInCall', params: ({ event }) => event }, actions: 'tellCall' },
        ],
        'xstate.done.actor.call': {
          target: '#idle',
          actions: [{ type: 'reportConsultationEnd', params: ({ event }) => event }, 'forgetCall'],
        },
      },
    },
    taking: {
      entry: {
        type: 'askClerk',
        params: ({ context: { offered } }) => ({
          type: 'clerk.takeHandover',
          handoverId: offered?.handoverId ?? '',
          isRead: offered !== null && offered.state !== null,
        }),
      },
      on: {
        'handover.taken': {
          guard: { type: 'isOfOffer', params: ({ event }) => event.handover },
          target: '#answered',
          actions: [
            { type: 'noteOfferedState', params: ({ event }) => event },
            { type: 'takeOver', params: { by: null } },
          ],
        },
        'handover.notTaken': {
          guard: { type: 'isOfOffer', params: ({ event }) => event },
          target: '#answered',
          actions: [
            { type: 'noteNoState', params: ({ event }) => event },
            { type: 'takeOver', params: { by: null } },
          ],
        },
        'xstate.done.actor.call': {
          target: '#answered.wrappingUp',
          actions: [
            { type: 'takeOver', params: ({ event }) => ({ by: event.output.by }) },
            { type: 'reportEnd', params: ({ event }) => event },
          ],
        },
      },
      after: { takeLimit: { target: '#answered', actions: { type: 'takeOver', params: { by: null } } } },
    },
  },
})
