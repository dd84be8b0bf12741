import { callSetup } from './callSetup.ts'

/**
 * Keys for a machine at the other end, a region of `talking`:
 *
 *  waiting ─media.flowing, (keyPatience)─► passing   a key pressed before is heard by nobody: it is kept, and goes with the others in their order
 *
 * A silent menu sends no sound of its own: after a while keys go all the same.
 */
export const callKeys = callSetup.createStateConfig({
  initial: 'waiting',
  states: {
    waiting: {
      on: {
        'media.flowing': { target: 'passing', actions: 'orderKeptKeys' },
        'operator.pressedKey': [
          { guard: 'isTalkingAside', actions: { type: 'orderBeside', params: ({ event }) => ({ type: 'call.key', key: event.key }) } },
          { guard: 'isConsulting' },
          { actions: { type: 'keepKey', params: ({ event }) => event } },
        ],
      },
      after: { keyPatience: { target: 'passing', actions: 'orderKeptKeys' } },
    },
    passing: {
      on: {
        'operator.pressedKey': [
          { guard: 'isTalkingAside', actions: { type: 'orderBeside', params: ({ event }) => ({ type: 'call.key', key: event.key }) } },
          { guard: 'isConsulting' },
          { actions: { type: 'order', params: ({ event }) => ({ type: 'call.key', key: event.key }) } },
        ],
      },
    },
  },
})
