import { assign, fromCallback, setup } from 'xstate'
import type { DevicesInUse } from './chosenDevice.ts'
import { type DeviceNews, deviceNews, lastUsed } from './deviceNews.ts'

export type DeviceNewsEvent =
  | { readonly type: 'devices.changed'; readonly devices: DevicesInUse }
  /** The sentence was read. */
  | { readonly type: 'operator.dismissed' }

interface DeviceNewsContext {
  readonly used: DevicesInUse | null
  readonly news: readonly DeviceNews[]
}

interface Change {
  readonly devices: DevicesInUse
}

/** Tells the devices in use now and at each change, as long as it lives. */
export const deviceWatch = fromCallback<DeviceNewsEvent>(() => {
  throw new Error('deviceWatch is provided where the desk is known')
})

const newsOf = ({ used }: DeviceNewsContext, { devices }: Change): readonly DeviceNews[] => deviceNews(used, lastUsed(used, devices))

/**
 * What the operator is told of microphone, headphones and ring, in a call as well as outside.
 *
 *  note:   quiet ─one stands in─► standingIn ─all are given back─► givenBack ─(after a while)─► quiet
 *            ▲                      │      ▲ told anew at each change   │
 *            └──────dismissed───────┴──────┴───────dismissed───────────┘
 *  voice:  speaking ─no microphone─► losing ─(after a moment)─► voiceless ─a microphone─► speaking
 */
export const deviceNewsMachine = setup({
  types: { context: {} as DeviceNewsContext, events: {} as DeviceNewsEvent },
  actors: { deviceWatch },
  actions: {
    take: assign(({ context }, p: Change) => ({ used: lastUsed(context.used, p.devices), news: newsOf(context, p) })),
    forgetNews: assign({ news: [] }),
  },
  guards: {
    isStandIn: ({ context }, p: Change) => newsOf(context, p).some(({ what }) => what !== 'returned'),
    isGivenBack: ({ context }, p: Change) => newsOf(context, p).length > 0,
    hasMicrophone: (_, p: Change) => p.devices.microphone !== null,
  },
  delays: { noteStands: 10_000, exchangeLimit: 700 },
}).createMachine({
  id: 'deviceNews',
  context: { used: null, news: [] },
  invoke: { src: 'deviceWatch' },
  type: 'parallel',
  states: {
    note: {
      initial: 'quiet',
      on: {
        'devices.changed': [
          {
            guard: { type: 'isStandIn', params: ({ event }) => event },
            target: '.standingIn',
            actions: { type: 'take', params: ({ event }) => event },
          },
          {
            guard: { type: 'isGivenBack', params: ({ event }) => event },
            target: '.givenBack',
            actions: { type: 'take', params: ({ event }) => event },
          },
          { target: '.quiet', actions: { type: 'take', params: ({ event }) => event } },
        ],
      },
      states: {
        quiet: { entry: 'forgetNews' },
        standingIn: { on: { 'operator.dismissed': 'quiet' } },
        givenBack: { after: { noteStands: 'quiet' }, on: { 'operator.dismissed': 'quiet' } },
      },
    },
    voice: {
      initial: 'speaking',
      on: { 'devices.changed': { guard: { type: 'hasMicrophone', params: ({ event }) => event }, target: '.speaking' } },
      states: {
        speaking: { on: { 'devices.changed': [{ guard: { type: 'hasMicrophone', params: ({ event }) => event } }, { target: 'losing' }] } },
        losing: { after: { exchangeLimit: 'voiceless' } },
        voiceless: { tags: 'voiceless' },
      },
    },
  },
})
