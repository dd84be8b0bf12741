import { callSetup } from './callSetup.ts'

/**
 * The way of the sound, a region of `talking`:
 *
 *  steady ─media.interrupted─► interrupted: mending ─(a while)─► mending   asks for a new way, again and again
 *    ▲                            │     └─(mediaLimit)─► the call has ended, by the line
 *    └─(a while)─ restored ◄──────┴─media.restored
 *
 * An order to mend while the line is away is carried out with the reconnect.
 */
export const callMedia = callSetup.createStateConfig({
  initial: 'steady',
  states: {
    steady: { on: { 'media.interrupted': 'interrupted' } },
    interrupted: {
      // The caller has left meanwhile: of his way nothing more is heard, and a colleague may still be spoken with.
      always: { guard: 'isAlone', target: 'steady' },
      initial: 'mending',
      on: { 'media.restored': 'restored' },
      after: {
        mediaLimit: {
          target: '#call.ended',
          actions: [
            'endConsult',
            { type: 'order', params: { type: 'call.hangUp' } },
            { type: 'conclude', params: { by: 'line', cause: 'mediaFailed' } },
          ],
        },
      },
      states: {
        mending: {
          entry: { type: 'order', params: { type: 'call.mend' } },
          after: { mendPause: { target: 'mending', reenter: true } },
        },
      },
    },
    restored: { on: { 'media.interrupted': 'interrupted' }, after: { restoredShown: 'steady' } },
  },
})
