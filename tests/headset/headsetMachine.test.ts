import { describe, expect, it } from 'vitest'
import { createActor, fromCallback } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import type { HeadsetEvent, HeadsetOrder, Lamps } from '#core/headset/headsetEvent'
import { headsetMachine } from '#core/headset/headsetMachine'
import { headsetView } from '#core/headset/headsetView'
import { headset as en } from '../../renderer/text/en/headset.ts'
import { headset as ru } from '../../renderer/text/ru/headset.ts'
import { delayEvents, notStoodIn } from '../telephony/chartStates.ts'
import { simulatedTime } from '../telephony/fakes/simulatedTime.ts'

const plugged: HeadsetEvent = { type: 'headset.plugged', name: 'Гарнитура', can: { hook: true, mute: true, hold: true } }
const does = (type: Exclude<HeadsetEvent['type'], 'headset.plugged' | 'headset.refused'>): HeadsetEvent => ({ type })

const story = () => {
  const time = simulatedTime()
  const lit: Lamps[] = []
  const device = fromCallback<HeadsetOrder>(({ receive }) => {
    receive((order) => {
      if (order.type === 'lamps.light') lit.push(order.lamps)
    })
  })
  const actor = createActor(headsetMachine.provide({ actors: { device } }), { clock: time.delays })
  const asked: string[] = []
  actor.on('verb.asked', ({ verb }) => asked.push(verb))
  actor.start()
  actor.send(plugged)
  return {
    tell: (...types: readonly Parameters<typeof does>[0][]) => {
      for (const type of types) actor.send(does(type))
    },
    send: actor.send,
    pass: time.pass,
    asked,
    lamps: () => Object.entries(lit.at(-1) ?? {}).flatMap(([lamp, on]) => (on ? [lamp] : [])),
    lightings: () => lit.length,
    view: () => headsetView(actor.getSnapshot()),
  }
}

describe('the lamps', () => {
  it('follow what is confirmed, from the ring to the end', () => {
    const headset = story()
    const shown: string[][] = []
    for (const type of ['call.rang', 'call.opened', 'call.muted', 'call.held', 'call.resumed', 'call.unmuted', 'call.closed'] as const) {
      headset.tell(type)
      shown.push(headset.lamps())
    }

    expect(shown).toEqual([['ring'], ['offHook'], ['offHook', 'mute'], ['offHook', 'mute', 'hold'], ['offHook', 'mute'], ['offHook'], []])
  })

  it('show no answer and no mute that was only asked for', () => {
    const headset = story()
    headset.tell('call.rang', 'headset.lifted')
    const ringing = headset.lamps()
    headset.tell('call.opened', 'headset.mutePressed')

    expect([ringing, headset.lamps()]).toEqual([['ring'], ['offHook']])
  })

  it('are lit on a headset that is plugged in during a call', () => {
    const headset = story()
    headset.tell('headset.unplugged', 'call.opened', 'call.muted')
    const before = headset.lightings()

    headset.send(plugged)

    expect(headset.lightings()).toBe(before + 1)
    expect(headset.lamps()).toEqual(['offHook', 'mute'])
  })
})

describe('a button', () => {
  it('answers when it is lifted, and its own lamp’s echo asks nothing', () => {
    const headset = story()

    headset.tell('call.rang', 'headset.lifted', 'call.opened', 'headset.lifted')

    expect(headset.asked).toEqual(['answer'])
  })

  it('ends the call when it is laid, and is lifted again where the call goes on', () => {
    const headset = story()
    headset.tell('call.opened', 'headset.laid')
    const before = headset.lightings()

    headset.pass(400)
    headset.tell('headset.lifted', 'headset.laid')

    expect(headset.asked).toEqual(['end', 'end'])
    expect(headset.lightings()).toBe(before + 1)
    expect(headset.lamps()).toEqual(['offHook'])
  })

  it('asks nothing when the end of the call puts its hook down', () => {
    const headset = story()

    headset.tell('call.opened', 'call.closed', 'headset.laid')

    expect(headset.asked).toEqual([])
  })

  it.each([
    ['rejects by its drop while it rings', ['call.rang', 'headset.dropPressed'], ['reject']],
    [
      'answers and ends by a hook without a position',
      ['call.rang', 'headset.hookPressed', 'call.opened', 'headset.hookPressed'],
      ['answer', 'end'],
    ],
    ['holds and returns by its flash', ['call.opened', 'headset.flashPressed', 'call.held', 'headset.flashPressed'], ['hold', 'hold']],
    ['mutes and unmutes', ['call.opened', 'headset.mutePressed', 'call.muted', 'headset.mutePressed'], ['mute', 'mute']],
    ['does nothing without a call', ['headset.mutePressed', 'headset.flashPressed', 'headset.dropPressed', 'headset.hookPressed'], []],
  ] as const)('%s', (_, events, asked) => {
    const headset = story()

    headset.tell(...events)

    expect(headset.asked).toEqual(asked)
  })
})

describe('another program at the same headset', () => {
  it('does not end the call when it lays the hook after the mute button', () => {
    const headset = story()
    headset.tell('call.opened', 'headset.mutePressed')
    const before = headset.lightings()

    headset.tell('headset.laid')

    expect(headset.asked).toEqual(['mute'])
    expect(headset.lightings()).toBe(before + 1)
    expect(headset.lamps()).toEqual(['offHook'])
    expect(headset.view().state).toBe('shared')
  })

  it.each([
    ['lays the hook again', ['headset.laid', 'headset.lifted', 'headset.laid']],
    ['presses a hook without a position', ['headset.hookPressed']],
    ['presses the drop button', ['headset.dropPressed']],
  ] as const)('does not keep the operator, who %s right after the mute button', (_, presses) => {
    const headset = story()
    headset.tell('call.opened', 'headset.mutePressed')

    headset.tell(...presses)

    expect(headset.asked).toEqual(['mute', 'end'])
  })

  it('is said with the call where there is one, and without it where there is none', () => {
    const headset = story()
    headset.tell('call.opened', 'headset.mutePressed', 'headset.laid')
    const during = headset.view()
    headset.tell('call.closed')

    expect([during, headset.view()]).toMatchObject([
      { state: 'shared', inCall: true },
      { state: 'shared', inCall: false },
    ])
    for (const { stands } of [ru, en]) {
      expect(stands.shared(during)).toMatch(/Разговор продолжается|The call goes on/)
      expect(stands.shared(headset.view())).not.toMatch(/Разговор продолжается|The call goes on/)
    }
  })

  it('is noticed by a hook that stays lifted without a call, and its call is left alone', () => {
    const headset = story()
    headset.tell('headset.lifted')
    const before = headset.lightings()

    headset.pass(3_000)

    expect(headset.view().state).toBe('shared')
    expect(headset.lightings()).toBe(before)
    expect(headset.asked).toEqual([])
  })

  it('is not suspected of a button that was pressed and let go', () => {
    const headset = story()

    headset.tell('headset.lifted')
    headset.pass(2_500)
    headset.tell('headset.laid')
    headset.pass(10_000)

    expect(headset.view().state).toBe('working')
  })

  it('is forgotten after a while', () => {
    const headset = story()
    headset.tell('call.opened', 'headset.mutePressed', 'headset.laid')

    headset.pass(60_000)

    expect(headset.view().state).toBe('working')
  })
})

it('says of a headset that nobody can open what it is', () => {
  const headset = story()

  headset.tell('headset.unplugged')
  headset.send({ type: 'headset.refused', name: 'Гарнитура' })

  expect(headset.view()).toMatchObject({ state: 'refused', name: 'Гарнитура' })
})

describe('every path', () => {
  const machine = headsetMachine.provide({ actors: { device: fromCallback<HeadsetOrder>(() => () => undefined) } })
  const types = [
    ...(['headset.unplugged', 'headset.lifted', 'headset.laid', 'headset.hookPressed', 'headset.mutePressed'] as const),
    ...(['headset.flashPressed', 'headset.dropPressed', 'call.rang', 'call.opened', 'call.closed'] as const),
    ...(['call.muted', 'call.unmuted', 'call.held', 'call.resumed', 'operator.allowedHeadset'] as const),
  ]
  const events: HeadsetEvent[] = [plugged, { type: 'headset.refused', name: 'Гарнитура' }, ...types.map(does)]
  const paths = getShortestPaths(machine, {
    events: [...events, ...(delayEvents(machine.root) as HeadsetEvent[])],
    serializeState: ({ value, context }) => JSON.stringify([value, context.lamps]),
    limit: 100_000,
  })
  const snapshots = paths.map(({ state }) => state)

  it('stands in every state of the chart', () => {
    expect(notStoodIn(machine, snapshots)).toEqual([])
  })

  it('lights the off-hook lamp in a call and never outside one', () => {
    expect(snapshots.length).toBeGreaterThan(50)
    for (const snapshot of snapshots) {
      expect(snapshot.context.lamps.offHook).toBe(snapshot.matches({ call: 'open' }))
      expect(snapshot.context.lamps.ring).toBe(snapshot.matches({ call: 'ringing' }))
    }
  })
})
