import { lineLamp } from '../telephony/lineSelectors.ts'
import { deskIdle } from './deskIdle.ts'
import { deskOccupied } from './deskOccupied.ts'
import { deskResumed } from './deskResumed.ts'
import { deskSetup } from './deskSetup.ts'
import { lineTraffic, missedTraffic, scriptTraffic } from './traffic.ts'

/**
 * The desk of one operator: owns the telephone, the clerk, the line, and while there is one, the call and its script.
 *
 *  recalling ─nothing kept─► idle ─sip.invited, dialled─► occupied ─script done─► closing ─► idle
 *     │                        (only free admits;            │ calledBack (after the call)
 *     │                         else the telephone says 486) ▼
 *     └─a call was kept─► recovered (its script at its step, its caller gone) ─calledBack─► resumed ─script done─► closing
 *                             └─script done─► closing          ▲──────not answered──────────┘
 *
 *  A break that is asked for while a call is on the desk begins before the next caller is admitted.
 *  While somebody rings or talks the line cannot be left, nor is its account exchanged: that would end the call. The account is
 *  read anew when the line is refused, when its password was saved, and after every call. Beside it `presence`: told every ten seconds; every change is told at once by the actions that make it.
 *  The clerk is there before the telephone: he hears first that the page goes away, and keeps the call as it was.
 *  Whatever the script comes to know is saved before its orders are carried out.
 */
export const deskMachine = deskSetup.createMachine({
  id: 'desk',
  context: ({ input, spawn }) => ({
    ...input,
    clerk: spawn('clerk', { id: 'clerk' }),
    telephone: spawn('telephone', { id: 'telephone' }),
    lamp: 'off',
    training: false,
    devices: null,
    standing: 'offline',
    pause: null,
    breakWish: null,
    autoAnswer: { afterSeconds: null, onRequest: false },
    answerWished: false,
    autoAnswerAt: null,
    unanswered: 0,
    lastDial: null,
    call: null,
    offered: null,
    deposit: null,
    passedOrders: 0,
    kept: { at: null, fault: null },
    mishap: null,
  }),
  invoke: {
    src: 'line',
    id: 'line',
    input: ({ context: { telephone, clock, random } }) => ({ telephone, clock, random }),
    onSnapshot: { actions: { type: 'noteLamp', params: ({ event }) => ({ lamp: lineLamp(event.snapshot) }) } },
  },
  type: 'parallel',
  on: {
    ...lineTraffic,
    'line.refused': { actions: ['tellLine', { type: 'askClerk', params: { type: 'clerk.readAccount' } }] },
    'line.unreadable': { actions: { type: 'askClerk', params: ({ event }) => ({ ...event, type: 'clerk.noteUnreadable' }) } },
    'operator.savedPassword': { actions: { type: 'askClerk', params: { type: 'clerk.readAccount' } } },
    'operator.retried': { actions: [{ type: 'askClerk', params: { type: 'clerk.readAccount' } }, 'tellLine'] },
    'operator.askedOnLine': { actions: ['forgetMishap', { type: 'askClerk', params: { type: 'clerk.prepareLine' } }] },
    'account.ready': {
      actions: [
        { type: 'noteTraining', params: ({ event }) => event.account },
        { type: 'connectLine', params: ({ event }) => event },
      ],
    },
    'devices.changed': { actions: { type: 'noteDevices', params: ({ event }) => event } },
    'clerk.failed': { actions: { type: 'noteMishap', params: ({ event }) => event } },
    'desk.kept': { actions: { type: 'noteKept', params: ({ event }) => event } },
    'desk.notKept': { actions: { type: 'noteNotKept', params: ({ event }) => event } },
    'operator.sawMishap': { actions: 'forgetMishap' },
    'operator.sawLastDial': { actions: 'forgetDial' },
    'autoAnswer.chosen': { actions: { type: 'noteAutoAnswerSetting', params: ({ event }) => event } },
    'sound.chosen': { actions: { type: 'chooseSound', params: ({ event }) => event } },
    'operator.tookBreak': { guard: 'mayWishBreak', actions: { type: 'wishBreak', params: ({ event }) => event } },
    'operator.cameBack': { actions: 'endBreak' },
    'sip.invited': { actions: { type: 'rejectCall', params: ({ event }) => event } },
  },
  states: {
    work: {
      initial: 'recalling',
      states: {
        recalling: {
          entry: ['refuseCalls', { type: 'askClerk', params: { type: 'clerk.recall' } }],
          on: {
            'desk.recalled': [
              {
                guard: { type: 'hasKeptCall', params: ({ event }) => event },
                target: 'recovered',
                actions: { type: 'takeUpCall', params: ({ event }) => event },
              },
              { target: 'idle' },
            ],
          },
          after: { recallPause: { target: 'recalling', reenter: true } },
        },
        idle: { ...deskIdle, id: 'idle' },
        occupied: deskOccupied,
        resumed: deskResumed,
        recovered: {
          id: 'recovered',
          entry: { type: 'stand', params: { as: 'wrap_up' } },
          invoke: {
            src: 'script',
            id: 'script',
            input: ({ context }) => (context.call === null ? {} : { kept: context.call.facts }),
            onSnapshot: { actions: { type: 'noteScript', params: ({ event }) => ({ facts: event.snapshot.context }) } },
            onDone: { target: 'closing', actions: { type: 'noteScript', params: ({ event }) => ({ facts: event.output }) } },
          },
          on: {
            ...scriptTraffic,
            ...missedTraffic,
            'handover.read': {
              guard: { type: 'isTaken', params: ({ event }) => event },
              actions: { type: 'orderScript', params: ({ event }) => ({ type: 'call.taken', by: event.handover.taken?.name ?? '' }) },
            },
            'operator.calledBack': {
              guard: 'mayCallBack',
              target: 'resumed',
              actions: { type: 'callBack', params: ({ event }) => event },
            },
          },
        },
        closing: {
          id: 'closing',
          entry: 'closeCall',
          on: { ...missedTraffic, 'desk.closed': { target: 'idle', actions: 'forgetCall' }, 'desk.notClosed': 'notClosed' },
        },
        /** The local disk said no: the call is still there, and so is the try. */
        notClosed: { on: missedTraffic, after: { closePause: 'closingAgain' } },
        closingAgain: {
          entry: 'closeAgain',
          on: { ...missedTraffic, 'desk.closed': { target: 'idle', actions: 'forgetCall' }, 'desk.notClosed': 'notClosed' },
        },
      },
    },
    presence: {
      initial: 'told',
      states: { told: { after: { presencePause: { target: 'told', reenter: true, actions: 'tellPresence' } } } },
    },
  },
})
