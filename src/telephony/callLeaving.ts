import { callSetup } from './callSetup.ts'

/**
 * «Завершить» while the PBX is passing the caller on, a state of the call. The operator is silent at once; a REFER cannot be taken
 * back, so the PBX's word is waited for as long as an ordinary answer of it takes, and whatever it is both legs end here:
 *
 *  leaving ─sip.transferred─► (the telephone ends both legs) ─sip.ended─► ended: the caller has been passed on
 *     ├─sip.transferRefused─────────────► hangingUp: he has not, and goes with us
 *     ├─hungUp again, no word in time───► hangingUp: nobody can say what became of him
 *     └─sip.ended without a word────────► ended: the same
 */
export const callLeaving = callSetup.createStateConfig({
  entry: [
    { type: 'order', params: { type: 'call.mute', muted: true } },
    { type: 'orderBeside', params: { type: 'call.mute', muted: true } },
  ],
  initial: 'asking',
  states: {
    asking: {
      on: {
        'operator.hungUp': {
          target: '#call.hangingUp',
          actions: [{ type: 'noteTransfer', params: { outcome: 'unknown' } }, 'endConsult'],
        },
        'sip.transferred': { target: 'passedOn', actions: { type: 'noteTransfer', params: { outcome: 'transferred' } } },
        'sip.transferRefused': {
          target: '#call.hangingUp',
          actions: [{ type: 'noteTransfer', params: ({ event }) => ({ outcome: event.cause }) }, 'endConsult'],
        },
        'sip.ended': {
          target: '#call.ended',
          actions: [
            { type: 'noteTransfer', params: { outcome: 'unknown' } },
            'endConsult',
            { type: 'conclude', params: ({ event }) => event },
          ],
        },
      },
      after: {
        leaveLimit: {
          target: '#call.hangingUp',
          actions: [{ type: 'noteTransfer', params: { outcome: 'unknown' } }, 'endConsult'],
        },
      },
    },
    passedOn: {
      after: { endLimit: { target: '#call.ended', actions: { type: 'conclude', params: { by: 'operator', cause: 'transferred' } } } },
    },
  },
})
