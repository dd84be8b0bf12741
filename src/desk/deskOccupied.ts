import { callInput } from './deskChanges.ts'
import { deskDialling } from './deskDialling.ts'
import { deskRinging } from './deskRinging.ts'
import { deskSetup } from './deskSetup.ts'
import { deskTalking, deskWrappingUp } from './deskTalking.ts'
import { scriptTraffic } from './traffic.ts'

/**
 * A call is on the desk, from its first ring on, whoever dialled:
 *
 *  ringing ──answered─┐
 *  dialling ─answered─┴► answered: talking ─call done─► wrappingUp ─script done─► closing
 *     └─call done─► idle                                    └─calledBack─► resumed
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
    answered: {
      id: 'answered',
      invoke: {
        src: 'script',
        id: 'script',
        input: {},
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
      states: { talking: deskTalking, wrappingUp: deskWrappingUp },
    },
  },
})
