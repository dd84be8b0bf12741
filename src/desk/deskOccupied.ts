import { callInput } from './deskChanges.ts'
import { deskConsulted } from './deskConsulted.ts'
import { deskDialling } from './deskDialling.ts'
import { deskHandedOn } from './deskHandedOn.ts'
import { deskRinging } from './deskRinging.ts'
import { deskSetup } from './deskSetup.ts'
import { deskTalking, deskWrappingUp } from './deskTalking.ts'
import { scriptTraffic } from './traffic.ts'

/**
 * A call is on the desk, from its first ring on, whoever dialled:
 *
 *  ringing ─answered, a colleague’s question─► consulted ─his caller put through─► answered
 *  ringing ──answered─┐
 *  dialling ─answered─┴► answered: talking ─call done─► wrappingUp ─script done─► closing
 *     └─call done─► idle        │                           └─calledBack─► resumed
 *                               └─passed on─► handedOn ─script done─► closing
 */
export const deskOccupied = deskSetup.createStateConfig({
  id: 'occupied',
  invoke: {
    src: 'call',
    id: 'call',
    input: ({ context, self }) => callInput(context, self),
  },
  initial: 'ringing',
  on: {
    'call.noted': { actions: { type: 'note', params: ({ event }) => event } },
    'handover.read': {
      guard: { type: 'isOfOffer', params: ({ event }) => event.handover },
      actions: { type: 'noteOfferedState', params: ({ event }) => event },
    },
    'handover.notRead': {
      guard: { type: 'isOfOffer', params: ({ event }) => event },
      actions: { type: 'noteNoState', params: ({ event }) => event },
    },
    'sip.turnedAway': {
      actions: [
        { type: 'noteHere', params: ({ event: { number } }) => ({ what: 'turnedAway', number }) },
        { type: 'rememberTurnedAway', params: ({ event }) => event },
      ],
    },
  },
  states: {
    ringing: deskRinging,
    dialling: deskDialling,
    consulted: deskConsulted,
    answered: {
      id: 'answered',
      invoke: {
        src: 'script',
        id: 'script',
        input: ({ context }) => (context.call === null ? {} : { kept: context.call.facts }),
        onSnapshot: { actions: { type: 'noteScript', params: ({ event }) => ({ facts: event.snapshot.context }) } },
        onDone: { target: '#closing', actions: { type: 'noteScript', params: ({ event }) => ({ facts: event.output }) } },
      },
      initial: 'talking',
      on: {
        ...scriptTraffic,
        'uin.overdue': {
          guard: { type: 'isStillNumberless', params: ({ event }) => event },
          actions: { type: 'askProvisional', params: ({ event }) => event },
        },
      },
      states: { talking: deskTalking, wrappingUp: deskWrappingUp, handedOn: deskHandedOn },
    },
  },
})
