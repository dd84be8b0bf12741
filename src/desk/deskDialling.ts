import { deskSetup } from './deskSetup.ts'
import { callTraffic, lineKept } from './traffic.ts'

/**
 * Somebody is called who was not on the desk before: nothing is kept and no script runs until he answers. An attempt that came to
 * nothing is said in words (`context.lastDial`) and stands in «Вызовы».
 */
export const deskDialling = deskSetup.createStateConfig({
  id: 'dialling',
  entry: { type: 'stand', params: { as: 'dialling' } },
  on: {
    ...callTraffic,
    ...lineKept,
    'operator.askedToEnd': { actions: { type: 'orderCall', params: { type: 'operator.hungUp' } } },
    'call.noted': [
      {
        guard: { type: 'isAbout', params: ({ event }) => ({ entry: event.entry, what: 'answered' }) },
        target: '#answered',
        actions: { type: 'note', params: ({ event }) => event },
      },
      { actions: { type: 'note', params: ({ event }) => event } },
    ],
    'xstate.done.actor.call': {
      target: '#idle',
      actions: [{ type: 'reportEnd', params: ({ event }) => event }, { type: 'noteDial', params: ({ event }) => event }, 'forgetCall'],
    },
  },
})
