import { deskSetup } from './deskSetup.ts'
import { callTraffic, lineKept } from './traffic.ts'

/**
 * Somebody is talked to, and what is owed afterwards is done. Stands beside `deskWrappingUp`, both under a script.
 *
 *  While a colleague is asked the state of the script lies at ASUO for his panel, and is deposited anew as it changes.
 *  endable ─«Завершить», the latch open─► asking ─questionPause─► endable: the question can be read before it counts again
 */
export const deskTalking = deskSetup.createStateConfig({
  entry: { type: 'stand', params: { as: 'talking' } },
  on: {
    ...callTraffic,
    ...lineKept,
    'operator.consulted': {
      actions: [
        { type: 'deposit', params: ({ event }) => ({ handoverId: event.consultCallId }) },
        { type: 'orderCall', params: ({ event }) => ({ ...event, handoverId: event.consultCallId }) },
      ],
    },
    'operator.endedConsult': { actions: ['forgetDeposit', 'tellCall'] },
    'operator.dismissedTransfer': { actions: ['forgetDeposit', 'tellCall'] },
    'operator.transferred': { actions: ['forgetDeposit', 'tellCall'] },
    'operator.returnedToCaller': { actions: ['forgetDeposit', 'tellCall'] },
    'operator.resumed': { actions: ['forgetDeposit', 'tellCall'] },
    'handover.offered': {
      guard: { type: 'isOfDeposit', params: ({ event }) => event },
      actions: { type: 'noteDeposit', params: { fault: null } },
    },
    'handover.notOffered': {
      guard: { type: 'isOfDeposit', params: ({ event }) => event },
      actions: { type: 'noteDeposit', params: ({ event }) => event },
    },
    'operator.connected': { actions: [{ type: 'noteLeg', params: { leg: 'connecting' } }, 'tellCall'] },
    'sip.transferRefused': [
      { guard: 'isLegOver', actions: ['forgetDeposit', 'tellCall'] },
      { actions: [{ type: 'noteLeg', params: { leg: 'up' } }, 'tellCall'] },
    ],
    'sip.ended': [
      {
        guard: { type: 'isLegOf', params: ({ event }) => ({ callId: event.callId, leg: 'up' }) },
        actions: ['forgetDeposit', { type: 'tellOfConsult', params: ({ event }) => event }],
      },
      {
        guard: { type: 'isLegOf', params: ({ event }) => ({ callId: event.callId, leg: 'connecting' }) },
        actions: [
          { type: 'noteLeg', params: { leg: 'over' } },
          { type: 'tellOfConsult', params: ({ event }) => event },
        ],
      },
      ...callTraffic['sip.ended'],
    ],
    'xstate.done.actor.call': [
      {
        guard: { type: 'isHandedOn', params: ({ event }) => event },
        target: 'handedOn',
        actions: [{ type: 'reportEnd', params: ({ event }) => event }, 'handOnScript'],
      },
      {
        target: 'wrappingUp',
        actions: [
          { type: 'reportEnd', params: ({ event }) => event },
          { type: 'orderScript', params: ({ event }) => ({ type: 'call.ended', by: event.output.by }) },
        ],
      },
    ],
  },
  initial: 'endable',
  states: {
    endable: {
      on: {
        'operator.askedToEnd': [
          { guard: 'mayHangUp', actions: { type: 'orderCall', params: { type: 'operator.hungUp' } } },
          { target: 'asking', actions: 'tellScript' },
        ],
      },
    },
    asking: {
      on: { 'operator.askedToEnd': {} },
      after: { questionPause: 'endable' },
    },
  },
})

/** The caller is gone; he may be called back where the line allows it. */
export const deskWrappingUp = deskSetup.createStateConfig({
  entry: { type: 'stand', params: { as: 'wrap_up' } },
  on: {
    'operator.calledBack': {
      guard: 'mayCallBack',
      target: '#resumed',
      reenter: true,
      actions: { type: 'callBack', params: ({ event }) => event },
    },
  },
})
