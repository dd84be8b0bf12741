import { afterEach, describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { headsetMachine } from '#core/headset/headsetMachine'
import { headsetView } from '#core/headset/headsetView'
import { hidHeadset } from '../../renderer/headset/hidHeadset.ts'
import { FakeHeadset, FakeHid } from './fakes/FakeHid.ts'
import { lampByLamp, numbered, oneReport, pressesOnly, volumeOnly } from './layouts.ts'

let stop = () => {}
afterEach(() => stop())

const story = (hid: FakeHid | null) => {
  const actor = createActor(headsetMachine.provide({ actors: { device: hidHeadset(hid) } }))
  const asked: string[] = []
  actor.on('verb.asked', ({ verb }) => asked.push(verb))
  actor.start()
  stop = () => actor.stop()
  return { send: actor.send, asked, view: () => headsetView(actor.getSnapshot()), stop }
}

const working = async (headset: FakeHeadset) => {
  const hid = new FakeHid()
  hid.allow(headset)
  const told = story(hid)
  await expect.poll(() => told.view().state).toBe('working')
  return { ...told, hid }
}

describe.each([
  ['one report for all', oneReport, { lifts: [2, 1, 0], mutes: [2, 5, 0], lays: [2, 0, 0] }, [2, 0b10, 0], [2, 0b101, 0]],
  ['a report for each lamp', lampByLamp, { lifts: [11, 1], mutes: [11, 9], lays: [11, 0] }, [0x18, 1], [0x21, 1]],
  ['numbers of an array', numbered, { lifts: [5, 1, 0], mutes: [5, 1, 2], lays: [5, 0, 0] }, [6, 0, 0b1000], [6, 0, 0b110]],
] as const)('a headset with %s', (_, layout, buttons, ringing, muted) => {
  const press = (headset: FakeHeadset, [id, ...bytes]: readonly [number, ...number[]]) => headset.says(id, ...bytes)

  it('rings, answers, mutes, ends, and its lamps say so', async () => {
    const headset = new FakeHeadset('Гарнитура', layout)
    const { send, asked } = await working(headset)

    send({ type: 'call.rang' })
    await expect.poll(() => headset.sent.at(-1) && headset.sent).toContainEqual(ringing)
    press(headset, buttons.lifts)
    send({ type: 'call.opened' })
    press(headset, buttons.mutes)
    send({ type: 'call.muted' })
    await expect.poll(() => headset.sent).toContainEqual(muted)
    // The mute button springs back by itself.
    press(headset, buttons.lifts)
    const before = [...asked]

    expect(before).toEqual(['answer', 'mute'])
  })
})

describe('the headset of the page', () => {
  it('tells what its buttons can do', async () => {
    const { view } = await working(new FakeHeadset('Кнопка', pressesOnly))

    expect(view()).toMatchObject({ name: 'Кнопка', can: { hook: true, mute: false, hold: true } })
  })

  it('is no device without the telephony page', async () => {
    const hid = new FakeHid()
    const keyboard = new FakeHeadset('Клавиатура', volumeOnly)
    hid.allow(keyboard)
    hid.allow(new FakeHeadset('Гарнитура', oneReport))
    const { view } = story(hid)

    await expect.poll(() => view().name).toBe('Гарнитура')
    expect(keyboard.opened).toBe(false)
  })

  it('is found when it is plugged in, and given up when it is unplugged', async () => {
    const hid = new FakeHid()
    const headset = new FakeHeadset('Гарнитура', oneReport)
    const { view, asked, send } = story(hid)
    hid.plug(headset)
    await expect.poll(() => view().state).toBe('working')
    send({ type: 'call.rang' })

    hid.unplug(headset)
    headset.says(2, 1, 0)

    expect(view().state).toBe('absent')
    expect(asked).toEqual([])
  })

  it('is looked for again once the operator has allowed one', async () => {
    const hid = new FakeHid()
    const { view, send } = story(hid)
    await hid.getDevices()
    hid.allow(new FakeHeadset('Гарнитура', oneReport))

    send({ type: 'operator.allowedHeadset' })

    await expect.poll(() => view().state).toBe('working')
  })

  it('is said to be held where another program keeps it', async () => {
    const hid = new FakeHid()
    const headset = new FakeHeadset('Гарнитура', oneReport)
    headset.refusal = 'NotAllowedError'
    hid.allow(headset)

    const { view } = story(hid)

    await expect.poll(() => view()).toMatchObject({ state: 'refused', name: 'Гарнитура' })
  })

  it('is held by nobody any more once it is unplugged, and by both of its devices', async () => {
    const hid = new FakeHid()
    const devices = ['Гарнитура', 'Гарнитура (связь)'].map((name) => new FakeHeadset(name, oneReport))
    const { view } = story(hid)
    for (const device of devices) {
      device.refusal = 'NotAllowedError'
      hid.plug(device)
    }
    await expect.poll(() => view()).toMatchObject({ state: 'refused', name: 'Гарнитура (связь)' })

    const states = devices.map((device) => {
      hid.unplug(device)
      return view().state
    })

    expect(states).toEqual(['refused', 'absent'])
  })

  it('stays at work when another one, which said no, is unplugged', async () => {
    const hid = new FakeHid()
    const busy = new FakeHeadset('Занятая', oneReport)
    busy.refusal = 'NotAllowedError'
    hid.allow(busy)
    const { view } = story(hid)
    await expect.poll(() => view().state).toBe('refused')
    hid.plug(new FakeHeadset('Гарнитура', oneReport))
    await expect.poll(() => view().state).toBe('working')

    hid.unplug(busy)

    expect(view()).toMatchObject({ state: 'working', name: 'Гарнитура' })
  })

  it('is given back with its lamps out when the operator goes', async () => {
    const headset = new FakeHeadset('Гарнитура', oneReport)
    const { send, stop: leave } = await working(headset)
    send({ type: 'call.opened' })

    send({ type: 'call.closed' })
    leave()

    await expect.poll(() => headset.opened).toBe(false)
    expect(headset.sent.at(-1)).toEqual([2, 0, 0])
  })

  it('is absent in a browser that has no HID', () => {
    expect(story(null).view().state).toBe('absent')
  })
})
