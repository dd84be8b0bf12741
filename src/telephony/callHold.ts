import { callSetup } from './callSetup.ts'

/**
 * The hold contract (clause 1.9), a region of `talking`:
 *
 *  none ─askedToHold─► promising ─promised─► holding ─sip.held─► held ∥ ─sip.resumed─► none
 *   ▲ └───promised, heldUnwarned───────────────▲ │
 *   └──dismissed (promising), sip.holdRefused────┘      no answer at all counts as refused
 *  held: promise: unpromised | within ─► reminding (10 s before the end) ─► overdue     promised again ─► within
 *           unpromised: short ─► long (a minute) ─► tooLong (two), each reminding
 *        way:     standing ─resumed─► returning ─sip.holdRefused─► standing
 *
 * A caller who is to be passed on is held by `consulted`, and comes back only once no colleague is beside him.
 * Only the other end's answer makes `held` and `none`; it is believed also when nobody here asked any more.
 */
/** Nobody promised a time: the operator is reminded all the same, by the numbers of standards.md. */
const unpromisedHold = {
  short: { after: { holdWarning: 'long' } },
  long: { entry: { type: 'order', params: { type: 'call.remind' } }, after: { holdAlarm: 'tooLong' } },
  tooLong: { entry: { type: 'order', params: { type: 'call.remind' } } },
} as const

export const callHold = callSetup.createStateConfig({
  initial: 'none',
  states: {
    none: {
      entry: 'forgetPromise',
      on: {
        'operator.askedToHold': [{ guard: 'isAlone' }, { target: 'promising' }],
        'operator.consulted': { target: 'holding', actions: 'holdForTransfer' },
        'hold.promised': {
          target: 'holding',
          actions: [
            { type: 'keepPromise', params: ({ event }) => ({ seconds: event.seconds }) },
            { type: 'note', params: ({ event }) => ({ what: 'holdWarned', promisedSeconds: event.seconds }) },
          ],
        },
        'operator.heldUnwarned': 'holding',
        'sip.held': 'held',
      },
    },
    promising: {
      on: {
        'operator.dismissedHold': 'none',
        'hold.promised': {
          target: 'holding',
          actions: [
            { type: 'keepPromise', params: ({ event }) => ({ seconds: event.seconds }) },
            { type: 'note', params: ({ event }) => ({ what: 'holdWarned', promisedSeconds: event.seconds }) },
          ],
        },
        'operator.heldUnwarned': 'holding',
        'operator.consulted': { target: 'holding', actions: 'holdForTransfer' },
        'sip.held': 'held',
      },
    },
    holding: {
      entry: { type: 'order', params: { type: 'call.hold' } },
      on: { 'sip.held': 'held', 'sip.holdRefused': 'none' },
      after: { holdLimit: { actions: 'refuseForSilence' } },
    },
    held: {
      type: 'parallel',
      entry: ['startHold', 'noteHeld', { type: 'turnClock', params: { to: 'hold' } }],
      exit: { type: 'turnClock', params: { to: null } },
      on: {
        'sip.resumed': [
          { guard: 'isConsulting', target: 'holding', actions: 'holdForTransfer' },
          { target: 'none', actions: { type: 'note', params: { what: 'resumed' } } },
        ],
        // With nobody beside him the caller's hang-up ends the call.
        'sip.ended': { guard: 'isConsulting', target: 'none' },
      },
      states: {
        promise: {
          initial: 'starting',
          on: {
            'hold.promised': {
              target: '.within',
              actions: [
                { type: 'keepPromise', params: ({ event }) => ({ seconds: event.seconds }) },
                { type: 'note', params: ({ event }) => ({ what: 'holdRenewed', promisedSeconds: event.seconds }) },
              ],
            },
          },
          states: {
            starting: { always: [{ guard: 'hasPromise', target: 'within' }, { target: 'unpromised' }] },
            unpromised: { initial: 'short', states: unpromisedHold },
            within: { after: { untilReminder: 'reminding' } },
            reminding: { entry: { type: 'order', params: { type: 'call.remind' } }, after: { reminder: 'overdue' } },
            overdue: { entry: { type: 'order', params: { type: 'call.remind' } } },
          },
        },
        way: {
          initial: 'standing',
          states: {
            standing: { on: { 'operator.resumed': [{ guard: 'isConsulting' }, { target: 'returning' }] } },
            returning: {
              entry: { type: 'order', params: { type: 'call.resume' } },
              on: { 'sip.holdRefused': 'standing' },
              after: { holdLimit: { actions: 'refuseForSilence' } },
            },
          },
        },
      },
    },
  },
})
