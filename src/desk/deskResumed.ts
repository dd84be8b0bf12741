import { callInput } from './deskChanges.ts'
import { deskHandedOn } from './deskHandedOn.ts'
import { deskSetup } from './deskSetup.ts'
import { deskTalking, deskWrappingUp } from './deskTalking.ts'
import { callTraffic, lineKept, scriptTraffic } from './traffic.ts'

/**
 * A conversation that was broken off goes on: its caller is called back by a new leg, its script is the same.
 *
 *  dialling ─answered─► talking ─call done─► wrappingUp ─calledBack─► dialling        script done ─► closing
 *     └─call done─► recovered: everything is as it was before      talking ─passed on─► handedOn ─script done─► closing
 *
 *  While it is dialled the caller is gone as before, and what is typed is kept.
 */
export const deskResumed = deskSetup.createStateConfig({
  id: 'resumed',
  invoke: [
    {
      src: 'script',
      id: 'script',
      input: ({ context }) => (context.call === null ? {} : { kept: context.call.facts }),
      onSnapshot: { actions: { type: 'noteScript', params: ({ event }) => ({ facts: event.snapshot.context }) } },
      onDone: { target: '#closing', actions: { type: 'noteScript', params: ({ event }) => ({ facts: event.output }) } },
    },
    { src: 'call', id: 'call', input: ({ context, self }) => callInput(context, self) },
  ],
  on: {
    ...scriptTraffic,
    'call.noted': { actions: { type: 'note', params: ({ event }) => event } },
    'sip.turnedAway': {
      actions: [
        { type: 'noteHere', params: ({ event: { number } }) => ({ what: 'turnedAway', number }) },
        { type: 'rememberTurnedAway', params: ({ event }) => event },
      ],
    },
    'uin.overdue': {
      guard: { type: 'isStillNumberless', params: ({ event }) => event },
      actions: { type: 'askProvisional', params: ({ event }) => event },
    },
  },
  initial: 'dialling',
  states: {
    dialling: {
      entry: { type: 'stand', params: { as: 'dialling' } },
      on: {
        ...callTraffic,
        ...lineKept,
        'operator.askedToEnd': { actions: { type: 'orderCall', params: { type: 'operator.hungUp' } } },
        /** A script that ends under a call that is being dialled would leave the caller with nobody. */
        'operator.finished': {},
        'call.noted': [
          {
            guard: { type: 'isAbout', params: ({ event }) => ({ entry: event.entry, what: 'answered' }) },
            target: 'talking',
            actions: [
              { type: 'note', params: ({ event }) => event },
              { type: 'orderScript', params: { type: 'call.returned' } },
            ],
          },
          { actions: { type: 'note', params: ({ event }) => event } },
        ],
        'xstate.done.actor.call': {
          target: '#recovered',
          actions: [
            { type: 'reportEnd', params: ({ event }) => event },
            { type: 'noteDial', params: ({ event }) => event },
          ],
        },
      },
    },
    talking: deskTalking,
    wrappingUp: deskWrappingUp,
    handedOn: deskHandedOn,
  },
})
