import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { account, type TelephoneStory, telephoneStory } from './telephoneStory.ts'

let story: TelephoneStory

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  story = await telephoneStory()
})
afterEach(async () => {
  await story.end()
  vi.restoreAllMocks()
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

describe('the list of who is registered under our number', () => {
  const other = '<sip:somebody@192.0.2.7:5062;transport=ws>;expires=60'
  const ours = () => /^Contact: (.*)$/m.exec(story.wire.message('panel', 'REGISTER'))?.[1] ?? ''
  /** What the telephone told of so many probes; the list is asked for with the first after a registration, then with every fifth. */
  const probe = async (times: number) => {
    const before = story.reported.length
    for (let probes = 0; probes < times; probes += 1) {
      story.order({ type: 'line.probe' })
      await pass(0)
    }
    return story.reported.slice(before).map(({ type }) => type)
  }
  const proven = (times: number) => Array.from({ length: times }, () => 'line.proven')
  /** On line at a PBX that has named us, or has listed these beside us. */
  const named = async (...beside: string[]) => {
    await story.goOnLine()
    story.pbx.lists = [...beside, ours()]
    await probe(1)
    story.wire.clear()
  }

  it.each<[string, readonly string[] | number]>([
    ['names us', []],
    ['is refused', 405],
  ])('changes nothing where it %s, and asking for it neither', async (_, lists) => {
    await story.goOnLine()
    story.pbx.lists = typeof lists === 'number' ? lists : [ours()]
    story.wire.clear()

    expect(await probe(6)).toEqual(proven(6))
    expect(story.wire.message('panel', 'REGISTER')).not.toMatch(/^(Contact|Expires):/im)
  })

  it('tells that another took our place, within five probes', async () => {
    await named()
    story.pbx.lists = [other]

    const told = await probe(5)

    expect(told.filter((type) => type !== 'line.proven')).toEqual(['line.displaced'])
    expect(told).toHaveLength(6)
  })

  it('is not believed where it has never named us: a border controller names us its own way', async () => {
    await story.goOnLine()
    story.pbx.lists = ['<sip:101@sbc.invalid;line=77>;expires=60']
    story.wire.clear()

    expect(await probe(12)).toEqual(proven(12))
    expect(story.pbx.registrations).toBe(1)
  })

  it('is not believed any more where we registered anew and it has not named us since', async () => {
    await named()
    story.order({ type: 'line.register' })
    await story.reports('line.registered')
    story.pbx.lists = [other]

    expect(await probe(6)).toEqual(proven(6))
  })

  it('has us register again where the others were listed beside us before: there is room for all', async () => {
    await named(other)
    story.pbx.lists = [other]

    const told = await probe(5)

    expect(told.filter((type) => type !== 'line.proven')).toEqual(['line.registered'])
    expect(story.pbx.registrations).toBe(2)
  })

  it('has us register again where it names nobody any more, once until it has named us', async () => {
    await named()
    story.pbx.lists = []

    const told = await probe(20)

    expect(told.filter((type) => type !== 'line.proven')).toEqual(['line.registered'])
    expect(story.pbx.registrations).toBe(2)
  })

  it('has us register again where our time ran out while the machine slept', async () => {
    await named()
    story.pbx.lists = [other]
    const now = Date.now()
    vi.spyOn(Date, 'now').mockReturnValue(now + 61_000)

    const told = await probe(5)

    expect(told.filter((type) => type !== 'line.proven')).toEqual(['line.registered'])
  })

  it('is asked for once and no more where it cannot be read, and the line is proven all the same', async () => {
    await story.goOnLine()
    story.pbx.lists = ['*']
    story.wire.clear()

    const told = await probe(20)
    await pass(10_000)

    expect(told.filter((type) => type !== 'line.unreadable')).toEqual(proven(20))
    expect(story.reported.map(({ type }) => type)).not.toContain('line.unproven')
    expect(registersSaid()).toBe(1)
  })

  it.each<[string, () => void]>([
    ['our own refresh', () => vi.advanceTimersByTime(1)],
    ['an order to register', () => story.order({ type: 'line.register' })],
  ])('is not believed where it was asked for before %s was answered', async (_, register) => {
    await named()
    await pass(44_999)
    await probe(4)
    story.pbx.lists = [other]
    story.wire.clear()
    const before = story.reported.length

    story.order({ type: 'line.probe' })
    register()
    await story.reports('line.registered')
    await pass(1_000)

    expect(story.reported.slice(before).map(({ type }) => type)).not.toContain('line.displaced')
    expect(story.pbx.registrations).toBe(2)
  })

  it('is not believed where it comes after the answer to a refresh that was sent later', async () => {
    await named()
    await pass(44_000)
    await probe(4)
    const held = Promise.withResolvers<void>()
    story.pbx.lists = [other]
    story.pbx.listsAfter = held.promise
    const before = story.reported.length

    story.order({ type: 'line.probe' })
    await pass(1_000)
    await story.reports('line.registered')
    held.resolve()
    await pass(1_000)

    expect(story.reported.slice(before).map(({ type }) => type)).toEqual(['line.proven', 'line.registered'])
  })
})

describe('a registration that is forgotten', () => {
  it('is neither refreshed nor taken back', async () => {
    await story.goOnLine()
    story.wire.clear()
    const told = story.reported.length

    story.order({ type: 'line.forget' })
    await pass(120_000)

    expect(registersSaid()).toBe(0)
    expect(story.reported.slice(told)).toEqual([])
  })

  it.each([0, 1])(
    'is not taken back where its refresh was under way for %i turns: the PBX has given us the place by then',
    async (turns) => {
      await story.goOnLine()
      await pass(44_999)
      story.wire.clear()
      vi.advanceTimersByTime(1)
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()

      story.order({ type: 'line.forget' })
      await pass(120_000)

      expect(registersSaid()).toBe(1)
    },
  )

  it('is there again by an order to register', async () => {
    await story.goOnLine()
    story.order({ type: 'line.forget' })

    story.order({ type: 'line.register' })
    await story.reports('line.registered')

    expect(story.pbx.registrations).toBe(2)
  })
})
