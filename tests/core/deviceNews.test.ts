import { describe, expect, it } from 'vitest'
import { createActor, fromCallback } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import type { DevicesInUse } from '#core/telephony/chosenDevice'
import { type DeviceNewsEvent, deviceNewsMachine } from '#core/telephony/deviceNewsMachine'
import { delayEvents, notStoodIn } from '../telephony/chartStates.ts'
import { simulatedTime } from '../telephony/fakes/simulatedTime.ts'

const own = { label: null, instead: null }
const headset = { label: 'Jabra', instead: null }
const standIn = { label: 'Realtek', instead: { label: 'Jabra', why: 'unplugged' as const } }
const use = (change: Partial<DevicesInUse> = {}): DeviceNewsEvent => ({
  type: 'devices.changed',
  devices: { microphone: headset, headphones: headset, ring: own, ...change },
})
const quietWatch = fromCallback<DeviceNewsEvent>(() => () => undefined)
const machine = deviceNewsMachine.provide({ actors: { deviceWatch: quietWatch } })

const story = () => {
  const time = simulatedTime()
  const actor = createActor(machine, { clock: time.delays }).start()
  return {
    tell: (...events: readonly DeviceNewsEvent[]) => {
      for (const event of events) actor.send(event)
    },
    pass: time.pass,
    news: () => actor.getSnapshot().context.news,
    voiceless: () => actor.getSnapshot().hasTag('voiceless'),
  }
}

describe('what is said of the devices', () => {
  it('is nothing while the chosen ones are used', () => {
    const told = story()

    told.tell(use())

    expect(told.news()).toEqual([])
  })

  it('names both halves of a headset that was unplugged, and stays until it was read', () => {
    const told = story()
    told.tell(use(), use({ microphone: standIn, headphones: standIn }))
    told.pass(60_000)
    const said = told.news()

    told.tell({ type: 'operator.dismissed' })

    expect(said).toEqual([
      { kind: 'microphone', what: 'unplugged', wanted: 'Jabra', now: 'Realtek' },
      { kind: 'headphones', what: 'unplugged', wanted: 'Jabra', now: 'Realtek' },
    ])
    expect(told.news()).toEqual([])
  })

  it('says that the chosen one is back, and falls silent by itself', () => {
    const told = story()
    told.tell(use(), use({ headphones: standIn }), use())
    const said = told.news()

    told.pass(10_000)

    expect(said).toEqual([{ kind: 'headphones', what: 'returned', wanted: 'Jabra', now: 'Jabra' }])
    expect(told.news()).toEqual([])
  })

  it('says so as well where there was no microphone for a moment between the two', () => {
    const told = story()

    told.tell(use({ microphone: standIn }), use({ microphone: null }), use())

    expect(told.news()).toMatchObject([{ kind: 'microphone', what: 'returned' }])
  })

  it('is nothing where the stand-in itself was chosen', () => {
    const told = story()

    told.tell(use({ microphone: standIn }), use({ microphone: { label: 'Realtek', instead: null } }))

    expect(told.news()).toEqual([])
  })

  it('is that nobody is heard, but not of the moment between two microphones', () => {
    const told = story()
    told.tell(use(), use({ microphone: null }))
    const between = told.voiceless()
    told.pass(700)
    const gone = told.voiceless()
    told.tell(use())

    expect([between, gone, told.voiceless()]).toEqual([false, true, false])
  })
})

it('stands in every state of its chart', () => {
  const events = [use(), use({ microphone: standIn }), use({ microphone: null }), { type: 'operator.dismissed' } as const]
  const paths = getShortestPaths(machine, { events: [...events, ...(delayEvents(machine.root) as DeviceNewsEvent[])], limit: 10_000 })

  expect(
    notStoodIn(
      machine,
      paths.map(({ state }) => state),
    ),
  ).toEqual([])
})
