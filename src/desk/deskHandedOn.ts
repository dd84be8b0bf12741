import { deskSetup } from './deskSetup.ts'

/**
 * The caller was passed on to a colleague; stands beside `deskWrappingUp`, under the same script:
 *
 *  deciding ─a state was deposited─► watching ─takenPause─► watching, asking anew ─taken by his panel─► settled
 *     └─none was─► settled
 */
export const deskHandedOn = deskSetup.createStateConfig({
  entry: { type: 'stand', params: { as: 'wrap_up' } },
  initial: 'deciding',
  states: {
    deciding: { always: [{ guard: 'hasDeposit', target: 'watching' }, { target: 'settled' }] },
    watching: {
      entry: 'askWhoTook',
      on: {
        'handover.read': {
          guard: { type: 'isTaken', params: ({ event }) => event },
          target: 'settled',
          actions: { type: 'orderScript', params: ({ event }) => ({ type: 'call.taken', by: event.handover.taken?.name ?? '' }) },
        },
      },
      after: { takenPause: { target: 'watching', reenter: true } },
    },
    settled: {},
  },
})
