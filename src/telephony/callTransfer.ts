import { and } from 'xstate'
import { callSetup } from './callSetup.ts'

/**
 * Passing the caller on, a region of `talking`. A colleague is dialled only once the caller is confirmed held:
 *
 *  none ─asked─► choosing ─consulted─► securing ─held─► consulting: calling ─established─► talking ─connected─► connecting
 *   ▲ └─dismissed─┘ ▲ └─transferred─► referring            └──────────┴─the colleague ended─┐    ▲──refused────────┘
 *   └──returned──┐  └───not held, not reached, hung up, refused: trouble is said────────────┘        │the colleague ended
 *      from choosing and consulting: the colleague's leg ends, the caller comes back           awaiting ─refused─► choosing
 *
 *  sip.transferred, whenever it comes ─► transferred: both legs are ended by the telephone
 *  the caller hangs up while a colleague is called or spoken with ─► alone, until that leg ends too
 */
export const callTransfer = callSetup.createStateConfig({
  initial: 'none',
  on: { 'sip.transferred': '.transferred' },
  states: {
    none: {
      entry: 'forgetConsult',
      on: { 'operator.askedToTransfer': { target: 'choosing', actions: 'forgetTrouble' } },
    },
    choosing: {
      entry: 'forgetConsult',
      on: {
        'operator.dismissedTransfer': 'none',
        'operator.returnedToCaller': { target: 'none', actions: 'resume' },
        'operator.resumed': 'none',
        'operator.consulted': [
          { guard: 'isReturning' },
          {
            target: 'securing',
            actions: [{ type: 'keepConsult', params: ({ event }) => event }, 'forgetTrouble'],
          },
        ],
        'operator.transferred': {
          target: 'referring',
          actions: [{ type: 'keepTarget', params: ({ event }) => ({ kind: 'blind', number: event.number }) }, 'forgetTrouble'],
        },
      },
    },
    securing: {
      always: [
        {
          guard: and(['isHeld', 'isMuted']),
          target: 'consulting',
          actions: ['orderConsult', { type: 'orderBeside', params: { type: 'call.mute', muted: true } }],
        },
        { guard: 'isHeld', target: 'consulting', actions: 'orderConsult' },
      ],
      on: {
        'sip.holdRefused': { target: 'choosing', actions: { type: 'keepTrouble', params: { step: 'hold', cause: 'refused' } } },
        'operator.returnedToCaller': 'none',
      },
    },
    consulting: {
      initial: 'calling',
      on: {
        'consult.identified': {
          guard: { type: 'isConsult', params: ({ event }) => event },
          actions: { type: 'nameColleague', params: ({ event }) => event },
        },
        'consult.ended': {
          guard: { type: 'isConsult', params: ({ event }) => event },
          target: 'choosing',
          actions: { type: 'keepTrouble', params: ({ event }) => ({ step: 'consult', cause: event.cause }) },
        },
        'sip.ended': { target: 'alone', actions: [{ type: 'conclude', params: ({ event }) => event }, 'noteEnded'] },
        'operator.returnedToCaller': { target: 'none', actions: ['endConsult', 'resume'] },
        'operator.resumed': { target: 'none', actions: ['endConsult', 'resume'] },
        'operator.endedConsult': { target: 'choosing', actions: 'endConsult' },
      },
      states: {
        calling: {
          initial: 'dialling',
          on: {
            'consult.progressed': [
              { guard: { type: 'isConsultHeardEarly', params: ({ event }) => event }, target: '.earlyMedia' },
              { guard: { type: 'isConsult', params: ({ event }) => event }, target: '.ringing' },
            ],
            'consult.established': {
              guard: { type: 'isConsult', params: ({ event }) => event },
              target: 'talking',
              actions: 'noteConsultTalk',
            },
          },
          after: {
            dialLimit: {
              target: '#call.talking.transfer.choosing',
              actions: ['endConsult', { type: 'keepTrouble', params: { step: 'consult', cause: 'noAnswer' } }],
            },
          },
          states: { dialling: {}, ringing: {}, earlyMedia: {} },
        },
        talking: { on: { 'operator.connected': { target: 'connecting', actions: 'forgetTrouble' } } },
        connecting: {
          entry: ['keepConsultTarget', 'orderConnect'],
          on: {
            'sip.transferRefused': {
              target: 'talking',
              actions: [
                { type: 'keepTrouble', params: ({ event }) => ({ step: 'connect', cause: event.cause }) },
                { type: 'noteTransfer', params: ({ event }) => ({ outcome: event.cause }) },
              ],
            },
            'consult.ended': {
              guard: { type: 'isConsult', params: ({ event }) => event },
              target: '#call.talking.transfer.awaiting',
            },
            'operator.returnedToCaller': {},
            'operator.resumed': {},
            'operator.endedConsult': {},
          },
          after: { transferLimit: { actions: 'refuseTransferForSilence' } },
        },
      },
    },
    /** The PBX has ended the colleague's leg, as it does when it puts them together: its word is still to come. */
    awaiting: {
      on: {
        'sip.transferRefused': {
          target: 'choosing',
          actions: [
            { type: 'keepTrouble', params: ({ event }) => ({ step: 'connect', cause: event.cause }) },
            { type: 'noteTransfer', params: ({ event }) => ({ outcome: event.cause }) },
          ],
        },
      },
      after: { transferLimit: { actions: 'refuseTransferForSilence' } },
    },
    referring: {
      entry: 'orderTransfer',
      on: {
        'sip.transferRefused': {
          target: 'choosing',
          actions: [
            { type: 'keepTrouble', params: ({ event }) => ({ step: 'blind', cause: event.cause }) },
            { type: 'noteTransfer', params: ({ event }) => ({ outcome: event.cause }) },
          ],
        },
      },
      after: { transferLimit: { actions: 'refuseTransferForSilence' } },
    },
    transferred: { entry: { type: 'noteTransfer', params: { outcome: 'transferred' } } },
    /** The caller is gone; what is said now is said to the colleague. */
    alone: {
      on: {
        'consult.established': {
          guard: { type: 'isConsult', params: ({ event }) => event },
          actions: 'noteConsultTalk',
        },
        'consult.ended': { guard: { type: 'isConsult', params: ({ event }) => event }, target: '#call.parted' },
        'operator.endedConsult': { target: '#call.parted', actions: 'endConsult' },
        'operator.returnedToCaller': { target: '#call.parted', actions: 'endConsult' },
        'operator.hungUp': { target: '#call.parted', actions: 'endConsult' },
      },
    },
  },
})
