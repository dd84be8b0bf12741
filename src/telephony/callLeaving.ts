import { callSetup } from './callSetup.ts'

/**
 * «Завершить» while the PBX is passing the caller on, a state of the call. The operator is silent at once; a REFER cannot be taken
 * back, so the PBX's word is waited for as long as an ordinary answer of it takes, and whatever it is both legs end here:
 *
 *  word: asking ─sip.transferred─► passedOn (the telephone ends both legs) ─sip.ended─► ended: the caller has been passed on
 *          ├─sip.transferRefused─────────────► hangingUp: he has not, and goes with us
 *          ├─hungUp again, no word in time───► hangingUp: nobody can say what became of him
 *          └─sip.ended without a word────────► ended: the same
 *
 *  caller:     held ─sip.resumed, sip.transferred─► unheld     begins as he stood; his clock counts on
 *  microphone: closing ─sip.muted─► closed                     begins closed where it was; nothing opens it any more
 */
export const callLeaving = callSetup.createStateConfig({
  type: 'parallel',
  states: {
    word: {
      initial: 'asking',
      states: {
        asking: {
          on: {
            'operator.hungUp': {
              target: '#call.hangingUp',
              actions: [{ type: 'noteTransfer', params: { outcome: 'unknown', leaving: true } }, 'endConsult'],
            },
            'sip.transferred': { target: 'passedOn', actions: { type: 'noteTransfer', params: { outcome: 'transferred', leaving: true } } },
            'sip.transferRefused': {
              target: '#call.hangingUp',
              actions: [{ type: 'noteTransfer', params: ({ event }) => ({ outcome: event.cause, leaving: true }) }, 'endConsult'],
            },
            'sip.ended': {
              target: '#call.ended',
              actions: [
                { type: 'noteTransfer', params: { outcome: 'unknown', leaving: true } },
                'endConsult',
                { type: 'conclude', params: ({ event }) => event },
              ],
            },
          },
          after: {
            leaveLimit: {
              target: '#call.hangingUp',
              actions: [{ type: 'noteTransfer', params: { outcome: 'unknown', leaving: true } }, 'endConsult'],
            },
          },
        },
        passedOn: {
          after: { endLimit: { target: '#call.ended', actions: { type: 'conclude', params: { by: 'operator', cause: 'transferred' } } } },
        },
      },
    },
    caller: {
      initial: 'unheld',
      states: {
        unheld: { entry: 'forgetPromise' },
        held: {
          entry: { type: 'turnClock', params: { to: 'hold' } },
          exit: { type: 'turnClock', params: { to: null } },
          on: {
            'sip.resumed': { target: 'unheld', actions: { type: 'note', params: { what: 'resumed' } } },
            'sip.transferred': 'unheld',
          },
        },
      },
    },
    microphone: {
      initial: 'closing',
      states: {
        closing: {
          entry: [
            { type: 'order', params: { type: 'call.mute', muted: true } },
            { type: 'orderBeside', params: { type: 'call.mute', muted: true } },
          ],
          on: {
            'sip.muted': {
              guard: { type: 'isMutedNow', params: ({ event }) => event },
              target: 'closed',
              actions: { type: 'note', params: { what: 'muted' } },
            },
          },
        },
        closed: {},
      },
    },
  },
})
