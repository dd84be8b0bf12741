import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { account, type TelephoneStory, telephoneStory } from './telephoneStory.ts'

let story: TelephoneStory

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  story = await telephoneStory()
})
afterEach(async () => {
  await story.end()
  vi.useRealTimers()
})

/** Time passes, and whatever only waited for promises has happened. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

async function connect() {
  story.order({ type: 'line.connect', account })
  await story.reports('line.opened')
}
const registersSaid = () => story.wire.said('panel').filter((word) => word === 'REGISTER').length

describe('the refresh of a registration', () => {
  it('comes after three quarters of the time the PBX grants, be it shorter than asked', async () => {
    story.pbx.grants = '40'
    await story.goOnLine()
    story.wire.clear()

    await pass(29_999)
    const before = registersSaid()
    await pass(1)

    expect([before, registersSaid()]).toEqual([0, 1])
  })

  it('is told of as a proof', async () => {
    await story.goOnLine()

    await pass(45_000)

    await story.reports('line.registered')
  })

  it('says why where it is refused', async () => {
    await story.goOnLine()
    story.pbx.registers = 403

    await pass(45_000)

    expect(await story.reports('line.refused')).toMatchObject({ fault: { reason: 'registeredElsewhere' } })
  })
})

describe('a PBX that grants nonsense', () => {
  it.each(['0', '-5', 'soon', 'NaN'])('is refused to be believed at expires=%s, and is not hammered', async (granted) => {
    story.pbx.grants = granted
    await connect()

    story.order({ type: 'line.register' })
    await story.reports('line.refused')
    await pass(60_000)

    expect(registersSaid()).toBe(1)
  })

  it('does not make a timer overflow with a time beyond measure', async () => {
    story.pbx.grants = '99999999999'
    await story.goOnLine()

    await pass(60_000)

    expect(registersSaid()).toBe(1)
  })
})

describe('an interval that is too brief for the PBX', () => {
  it('is made longer and reported like any other registration', async () => {
    story.pbx.registers = 423
    story.pbx.registerHeaders = ['Min-Expires: 300']
    await connect()
    story.order({ type: 'line.register' })
    await story.wire.hears('pbx', '423')
    story.pbx.registers = 200

    await story.reports('line.registered')

    expect(story.wire.said('panel')).toEqual(['REGISTER', 'REGISTER'])
  })
})

describe('a REGISTER whose wire fell', () => {
  it('says nothing half a minute later, when another has long registered', async () => {
    story.pbx.registers = null
    await connect()
    story.order({ type: 'line.register' })
    await story.wire.hears('panel', 'REGISTER')
    story.wire.cut()
    await story.reports('line.lost')
    story.wire.mend()
    story.pbx.registers = 200

    await connect()
    story.order({ type: 'line.register' })
    await story.reports('line.registered')
    const told = story.reported.length
    story.wire.clear()
    await pass(40_000)

    expect(story.reported.slice(told)).toEqual([])
    expect(story.wire.said('panel')).toEqual([])
  })
})

describe('another telephone under our number', () => {
  const other = '<sip:somebody@192.0.2.7:5062;transport=ws>;expires=60'
  const probe = async (): Promise<string> => {
    const before = story.reported.length
    story.order({ type: 'line.probe' })
    await pass(0)
    return story.reported[before]?.type ?? 'nothing'
  }
  /** Every fifth probe asks. */
  const fiveProbes = async () => {
    const told: string[] = []
    for (let probes = 0; probes < 5; probes += 1) told.push(await probe())
    return told
  }
  const alive = Array.from({ length: 4 }, () => 'line.proven')

  it.each<[string, readonly string[] | number | null, string]>([
    ['lists us', null, 'line.proven'],
    ['lists another alone', [other], 'line.displaced'],
    ['lists nobody', [], 'line.proven'],
    ['does not say', 405, 'line.proven'],
  ])('is found out with every fifth probe: where the PBX %s', async (_, lists, told) => {
    await story.goOnLine()
    story.pbx.lists = lists
    story.wire.clear()

    expect(await fiveProbes()).toEqual([...alive, told])
    expect(story.wire.message('panel', 'REGISTER')).not.toMatch(/^(Contact|Expires):/im)
  })

  it('does no harm where both are registered', async () => {
    await story.goOnLine()
    const ours = /^Contact: (.*)$/m.exec(story.wire.message('panel', 'REGISTER'))?.[1] ?? ''
    story.pbx.lists = [other, ours]

    expect(await fiveProbes()).toEqual([...alive, 'line.proven'])
  })

  it('keeps its place: ours is neither refreshed nor taken back from it', async () => {
    await story.goOnLine()
    story.pbx.lists = [other]
    story.wire.clear()
    await fiveProbes()
    const told = story.reported.length

    await pass(120_000)

    // The question itself.
    expect(registersSaid()).toBe(1)
    expect(story.reported.slice(told)).toEqual([])
  })

  it('is displaced by an order to register', async () => {
    await story.goOnLine()
    story.pbx.lists = [other]
    await fiveProbes()
    const before = story.pbx.registrations

    story.order({ type: 'line.register' })
    await story.reports('line.registered')

    expect(story.pbx.registrations).toBe(before + 1)
  })
})
