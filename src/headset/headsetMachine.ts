import { assign, emit, enqueueActions, fromCallback, raise, sendTo, setup } from 'xstate'
import type { HeadsetAbilities, HeadsetEvent, HeadsetOrder, HeadsetVerb, Lamps } from './headsetEvent.ts'

interface HeadsetContext {
  readonly name: string
  readonly can: HeadsetAbilities
  /** The last order, which holds for a headset that is plugged in later as well. */
  readonly lamps: Lamps
}

const dark: Lamps = { offHook: false, ring: false, mute: false, hold: false }

/**
 * The buttons and lamps of one headset. Buttons ask (`verb.asked`); lamps show what is confirmed, never what was asked.
 *
 *  device:  absent ─plugged─► present: alone ─another program moved the hook─► shared ─(after a while)─► alone
 *             ▲ └─refused─► refused │
 *             └────────unplugged────┘
 *  call:    none: laid ⇄ lifted ─(too long)─► the headset is shared
 *             │ rang                     opened
 *             ▼                            ▼
 *           ringing ─lifted, pressed: «answer»; opened─► open: settled ─mute: «mute»─► guarded ─(a moment), laid─► settled
 *             └─closed─► none                              └─laid: «end»─► asking ─(a moment, the call goes on)─► lit again, settled
 *           open ─closed─► none
 *  mute:    open ⇄ muted; hold: flowing ⇄ held           only as the call confirms it
 *
 * In `guarded` a hook that is laid was laid by another program that answered the mute button its own way: the call goes on, the lamps are
 * lit again, the operator is told. That happens once: a hook laid again, and a button that no program can press, is the operator's.
 * A hook lifted without a call is not ours to lay: that would end the other program's call.
 */
export const headsetMachine = setup({
  types: {
    context: {} as HeadsetContext,
    events: {} as HeadsetEvent | { readonly type: 'other.noticed' },
    emitted: {} as { readonly type: 'verb.asked'; readonly verb: HeadsetVerb },
    children: {} as { device: 'device' },
  },
  actors: {
    device: fromCallback<HeadsetOrder>(() => {
      throw new Error('the actor device was not provided')
    }),
  },
  actions: {
    takeHeadset: assign((_, p: { readonly name: string; readonly can: HeadsetAbilities }) => ({ name: p.name, can: p.can })),
    noteName: assign((_, p: { readonly name: string }) => ({ name: p.name })),
    light: enqueueActions(({ context, enqueue }, p: Partial<Lamps>) => {
      const lamps = { ...context.lamps, ...p }
      enqueue.assign({ lamps })
      enqueue.sendTo('device', { type: 'lamps.light' as const, lamps })
    }),
    look: sendTo('device', { type: 'headset.look' as const }),
    ask: emit((_, p: { readonly verb: HeadsetVerb }) => ({ type: 'verb.asked' as const, verb: p.verb })),
    noticeOther: raise({ type: 'other.noticed' }),
  },
  delays: { muteGuard: 1_000, reliftPause: 400, strangeHook: 3_000, sharedStands: 60_000 },
}).createMachine({
  id: 'headset',
  context: { name: '', can: { hook: false, mute: false, hold: false }, lamps: dark },
  invoke: { src: 'device', id: 'device' },
  type: 'parallel',
  on: { 'operator.allowedHeadset': { actions: 'look' } },
  states: {
    device: {
      initial: 'absent',
      on: {
        'headset.plugged': {
          target: '.present',
          actions: [
            { type: 'takeHeadset', params: ({ event }) => event },
            { type: 'light', params: {} },
          ],
        },
        'headset.refused': { target: '.refused', actions: { type: 'noteName', params: ({ event }) => event } },
        'headset.unplugged': '.absent',
      },
      states: {
        absent: {},
        refused: {},
        present: {
          initial: 'alone',
          states: {
            alone: { on: { 'other.noticed': 'shared' } },
            shared: { after: { sharedStands: 'alone' } },
          },
        },
      },
    },
    call: {
      initial: 'none',
      on: { 'call.closed': '.none', 'call.opened': '.open' },
      states: {
        none: {
          initial: 'laid',
          entry: { type: 'light', params: dark },
          on: { 'call.rang': 'ringing' },
          states: {
            laid: { on: { 'headset.lifted': 'lifted' } },
            lifted: {
              on: { 'headset.laid': 'laid', 'headset.unplugged': 'laid' },
              after: { strangeHook: { target: 'laid', actions: 'noticeOther' } },
            },
          },
        },
        ringing: {
          entry: { type: 'light', params: { ring: true } },
          on: {
            'headset.lifted': { actions: { type: 'ask', params: { verb: 'answer' } } },
            'headset.hookPressed': { actions: { type: 'ask', params: { verb: 'answer' } } },
            'headset.dropPressed': { actions: { type: 'ask', params: { verb: 'reject' } } },
          },
        },
        open: {
          initial: 'settled',
          entry: { type: 'light', params: { ring: false, offHook: true } },
          on: {
            'call.opened': {},
            'headset.mutePressed': { target: '.guarded', actions: { type: 'ask', params: { verb: 'mute' } } },
            'headset.flashPressed': { actions: { type: 'ask', params: { verb: 'hold' } } },
          },
          states: {
            settled: {
              on: {
                'headset.laid': { target: 'asking', actions: { type: 'ask', params: { verb: 'end' } } },
                'headset.hookPressed': { actions: { type: 'ask', params: { verb: 'end' } } },
                'headset.dropPressed': { actions: { type: 'ask', params: { verb: 'end' } } },
              },
            },
            guarded: {
              after: { muteGuard: 'settled' },
              on: {
                'headset.laid': { target: 'settled', actions: ['noticeOther', { type: 'light', params: {} }] },
                'headset.hookPressed': { actions: { type: 'ask', params: { verb: 'end' } } },
                'headset.dropPressed': { actions: { type: 'ask', params: { verb: 'end' } } },
              },
            },
            asking: {
              after: { reliftPause: { target: 'settled', actions: { type: 'light', params: {} } } },
              on: { 'headset.lifted': 'settled' },
            },
          },
        },
      },
    },
    mute: {
      initial: 'open',
      on: { 'call.closed': '.open' },
      states: {
        open: {
          on: {
            'call.muted': { target: 'muted', actions: { type: 'light', params: { mute: true } } },
          },
        },
        muted: {
          on: {
            'call.unmuted': { target: 'open', actions: { type: 'light', params: { mute: false } } },
          },
        },
      },
    },
    hold: {
      initial: 'flowing',
      on: { 'call.closed': '.flowing' },
      states: {
        flowing: { on: { 'call.held': { target: 'held', actions: { type: 'light', params: { hold: true } } } } },
        held: { on: { 'call.resumed': { target: 'flowing', actions: { type: 'light', params: { hold: false } } } } },
      },
    },
  },
})
