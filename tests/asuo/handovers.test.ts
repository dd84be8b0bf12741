import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HandoverOffer } from '../../src/asuo/handover.ts'
import { blankFacts } from '../../src/regulation/blankFacts.ts'
import type { AsuoClient } from './AsuoClient.ts'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { databaseOf } from './databaseOf.ts'
import { validInn } from './drafts.ts'

let asuo: AsuoFixture
let operator: AsuoClient
let colleague: AsuoClient
let lead: AsuoClient
/** Added to the service's clock. */
let laterMs = 0

beforeAll(async () => {
  const clock = {
    now: () => Date.now() + laterMs,
    monotonic: () => performance.now(),
    after: (ms: number, act: () => void) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
  }
  asuo = await startAsuoFixture({ clock })
  operator = await asuo.as('operator')
  colleague = await asuo.as('operator2')
  lead = await asuo.as('lead')
})
afterAll(() => asuo.close())

const offerOf = (notes = 'Не открывается отчёт'): HandoverOffer => {
  const blank = blankFacts()
  return {
    callId: randomUUID(),
    caller: { number: '+78125394101', name: 'Иван Петров', queueName: 'Поддержка', queueWaitMs: 40_000, pbxUniqueId: '1700000000.1' },
    step: 'describing',
    facts: {
      ...blank,
      branch: 'new',
      organisation: { inn: validInn, name: null },
      texts: { ...blank.texts, notes },
      trail: ['greeting', 'identifying', 'describing'],
    },
    callerClock: { queueWaitMs: 40_000, holdMs: 35_000, silenceMs: 5_000 },
    waits: 'hold',
  }
}

const aHandover = async (offer = offerOf()) => {
  const params = { handoverId: randomUUID() }
  return { params, offer, put: await operator.send('putHandover', { params, body: offer }) }
}

describe('a handover', () => {
  it('is read by a colleague as it was deposited, with who gives it and how long ago', async () => {
    const { params, offer, put } = await aHandover()

    expect(put.status).toBe(201)
    expect(await colleague.ask('getHandover', { params })).toMatchObject({
      ...offer,
      handoverId: params.handoverId,
      from: { name: 'Соколова Мария Андреевна', extension: '101' },
      taken: null,
    })
    laterMs += 60_000
    expect((await colleague.ask('getHandover', { params })).ageMs).toBeGreaterThanOrEqual(60_000)
  })

  it('is replaced by whoever deposited it, and by nobody else', async () => {
    const { params, put } = await aHandover()
    const later = offerOf('Отчёт открывается пустым')

    expect(await colleague.refusal('putHandover', { params, body: later })).toBe('forbidden')
    expect((await operator.send('putHandover', { params, body: later })).status).toBe(200)

    const read = await colleague.ask('getHandover', { params })
    expect(read.facts.texts.notes).toBe('Отчёт открывается пустым')
    expect(read.ageMs).toBeLessThan(put.body.ageMs + 60_000)
  })

  it('is taken by one operator, again and again, and stays as it was then', async () => {
    const { params, offer } = await aHandover()

    const first = await colleague.ask('takeHandover', { params })
    const again = await colleague.ask('takeHandover', { params })

    expect(first).toMatchObject({ ...offer, taken: { name: 'Ершов Павел Игоревич', extension: '102' } })
    expect(again.taken).toEqual(first.taken)
    expect(await lead.refusal('takeHandover', { params })).toBe('handover-taken')
    expect(await operator.refusal('putHandover', { params, body: offerOf('поздно') })).toBe('handover-taken')
    expect((await operator.ask('getHandover', { params })).taken).toEqual(first.taken)
  })

  it('taken by two at once goes to one of them', async () => {
    const { params } = await aHandover()

    const replies = await Promise.all([colleague.send('takeHandover', { params }), lead.send('takeHandover', { params })])

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('of one space is not known in the other', async () => {
    const { params, offer } = await aHandover()
    await using database = await databaseOf(asuo.dataDir)

    await database.run(`update handovers set space = 'real' where id = '${params.handoverId}'`)

    expect(await colleague.refusal('getHandover', { params })).toBe('not-found')
    expect(await colleague.refusal('takeHandover', { params })).toBe('not-found')
    expect(await operator.refusal('putHandover', { params, body: offer })).toBe('forbidden')
  })

  it('is nothing to a service account', async () => {
    const { params } = await aHandover()

    expect(await (await asuo.as('service')).refusal('getHandover', { params })).toBe('forbidden')
  })

  it('that was never deposited is not found', async () => {
    const params = { handoverId: randomUUID() }

    expect(await colleague.refusal('getHandover', { params })).toBe('not-found')
    expect(await colleague.refusal('takeHandover', { params })).toBe('not-found')
  })

  it('does not take what is no state of a script', async () => {
    const params = { handoverId: randomUUID() }
    const { facts, ...rest } = offerOf()

    const reply = await operator.send('putHandover', { params, body: { ...rest, facts: { ...facts, trail: 'greeting' } } as never })

    expect(reply.problem).toMatchObject({ code: 'validation-failed', errors: [{ pointer: '/facts/trail' }] })
  })

  it('of half an hour ago is forgotten, and so is what it said', async () => {
    const { params, offer } = await aHandover(offerOf('Личное абонента'))
    await using database = await databaseOf(asuo.dataDir)
    const kept = () => database.count(`select count(*) from handovers where id = '${params.handoverId}'`)

    laterMs += 31 * 60_000
    const signedIn = await asuo.as('operator2')

    expect(await signedIn.refusal('getHandover', { params })).toBe('not-found')
    expect(await signedIn.refusal('takeHandover', { params })).toBe('not-found')
    expect(await kept()).toBe(1)
    await signedIn.ask('putHandover', { params: { handoverId: randomUUID() }, body: offer })
    expect(await kept()).toBe(0)
  })
})
