import { lineLamp } from '../telephony/lineSelectors.ts'
import { callInput } from './deskChanges.ts'
import { deskSetup } from './deskSetup.ts'
import { callTraffic, lineTraffic, scriptTraffic } from './traffic.ts'

/**
 * The desk of one operator: owns the telephone, the clerk, the line, and while there is one, the call and its script.
 *
 *  recalling ─nothing kept─► idle: offLine ⇄ free ⇄ onBreak
 *     │                              │ sip.invited (only free admits; anywhere else the telephone says 486 by itself)
 *     │                              ▼
 *     │             occupied: ringing ─answered─► answered: talking ─call done─► wrappingUp ─script done─► closing ─► idle
 *     │                          └─call done─► idle
 *     └─a call was kept─► recovered (its script at its step, its caller gone) ─script done─► closing
 *
 *  While somebody rings or talks the line cannot be left, nor is its account exchanged: that would end the call. The account is
 *  read anew when the line is refused, when its password was saved, and after every call. Beside it `presence`: told every ten seconds; every change is told at once by the actions that make it.
 *  talking: endable ─«Завершить», the latch open─► asking ─questionPause─► endable: the question can be read before it counts again.
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
    call: null,
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
    'sound.chosen': { actions: { type: 'chooseSound', params: ({ event }) => event } },
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
        idle: {
          entry: { type: 'askClerk', params: { type: 'clerk.readAccount' } },
          initial: 'settling',
          states: {
            settling: { always: [{ guard: 'isOnLine', target: 'free' }, { target: 'offLine' }] },
            offLine: {
              entry: { type: 'stand', params: { as: 'offline' } },
              always: { guard: 'isOnLine', target: 'free' },
            },
            free: {
              entry: [{ type: 'stand', params: { as: 'available' } }, 'admitCalls'],
              exit: 'refuseCalls',
              always: { guard: 'isOffLine', target: 'offLine' },
              on: {
                'operator.tookBreak': { target: 'onBreak', actions: { type: 'beginBreak', params: ({ event }) => event } },
                'sip.invited': { target: '#occupied', actions: { type: 'openCall', params: ({ event }) => event } },
              },
            },
            onBreak: {
              entry: { type: 'stand', params: { as: 'break' } },
              exit: 'endBreak',
              on: { 'operator.cameBack': 'settling' },
            },
          },
        },
        occupied: {
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
            ringing: {
              entry: [
                { type: 'stand', params: { as: 'ringing' } },
                { type: 'askClerk', params: ({ context }) => ({ type: 'clerk.callAttention', caller: context.call?.caller.number ?? '' }) },
              ],
              exit: { type: 'askClerk', params: { type: 'clerk.callAttention', caller: null } },
              on: {
                ...callTraffic,
                'operator.leftLine': {},
                'account.changed': {},
                'account.ready': {},
                'call.noted': [
                  {
                    guard: { type: 'isAbout', params: ({ event }) => ({ entry: event.entry, what: 'answered' }) },
                    target: 'answered',
                    actions: { type: 'note', params: ({ event }) => event },
                  },
                  { actions: { type: 'note', params: ({ event }) => event } },
                ],
                'xstate.done.actor.call': {
                  target: '#desk.work.idle',
                  actions: [{ type: 'reportEnd', params: ({ event }) => event }, 'forgetCall'],
                },
              },
            },
            answered: {
              invoke: {
                src: 'script',
                id: 'script',
                input: {},
                onSnapshot: { actions: { type: 'noteScript', params: ({ event }) => ({ facts: event.snapshot.context }) } },
                onDone: { target: '#desk.work.closing', actions: { type: 'noteScript', params: ({ event }) => ({ facts: event.output }) } },
              },
              initial: 'talking',
              on: {
                ...scriptTraffic,
                'uin.overdue': {
                  guard: { type: 'isStillNumberless', params: ({ event }) => event },
                  actions: { type: 'askProvisional', params: ({ event }) => event },
                },
              },
              states: {
                talking: {
                  entry: { type: 'stand', params: { as: 'talking' } },
                  on: {
                    ...callTraffic,
                    'operator.leftLine': {},
                    'account.changed': {},
                    'account.ready': {},
                    'xstate.done.actor.call': {
                      target: 'wrappingUp',
                      actions: [
                        { type: 'reportEnd', params: ({ event }) => event },
                        { type: 'orderScript', params: ({ event }) => ({ type: 'call.ended', by: event.output.by }) },
                      ],
                    },
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
                },
                wrappingUp: { entry: { type: 'stand', params: { as: 'wrap_up' } } },
              },
            },
          },
        },
        recovered: {
          entry: { type: 'stand', params: { as: 'wrap_up' } },
          invoke: {
            src: 'script',
            id: 'script',
            input: ({ context }) => (context.call === null ? {} : { kept: context.call.facts }),
            onSnapshot: { actions: { type: 'noteScript', params: ({ event }) => ({ facts: event.snapshot.context }) } },
            onDone: { target: 'closing', actions: { type: 'noteScript', params: ({ event }) => ({ facts: event.output }) } },
          },
          on: { ...scriptTraffic, 'sip.turnedAway': { actions: { type: 'rememberTurnedAway', params: ({ event }) => event } } },
        },
        closing: {
          entry: 'closeCall',
          on: { 'desk.closed': { target: 'idle', actions: 'forgetCall' }, 'desk.notClosed': 'notClosed' },
        },
        /** The local disk said no: the call is still there, and so is the try. */
        notClosed: { after: { closePause: 'closingAgain' } },
        closingAgain: {
          entry: 'closeAgain',
          on: { 'desk.closed': { target: 'idle', actions: 'forgetCall' }, 'desk.notClosed': 'notClosed' },
        },
      },
    },
    presence: {
      initial: 'told',
      states: { told: { after: { presencePause: { target: 'told', reenter: true, actions: 'tellPresence' } } } },
    },
  },
})
