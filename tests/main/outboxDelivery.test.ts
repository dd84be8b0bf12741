import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { actOnTicket } from '../../main/tickets/actOnTicket.ts'
import { registerTicket } from '../../main/tickets/registerTicket.ts'
import { takeProvisional } from '../../main/tickets/takeProvisional.ts'
import { author, type DeskOnFake, deskOnFake, registration } from './deskOnFake.ts'
import { FakeAsuo, type Mishap } from './FakeAsuo.ts'
import { temporaryProfile } from './temporaryProfile.ts'

let asuo: FakeAsuo
beforeEach(async () => {
  asuo = await FakeAsuo.start()
})
afterEach(() => asuo.stop())

const empty = (desk: DeskOnFake) => desk.until(() => desk.outbox.state().waiting === 0)
const notesOf = (externalId: string) => asuo.applied.filter(({ path }) => path.includes(externalId)).map(({ body }) => body.body)

it('registers a ticket and keeps the UIN that came back', async () => {
  const desk = await deskOnFake(asuo)
  const externalId = randomUUID()

  desk.register(externalId)
  await empty(desk)

  expect(desk.outbox.tickets.find(externalId)?.uin).toBe(asuo.uinOf(externalId))
})

const mishaps: readonly (readonly [string, Mishap])[] = [
  ['the connection is reset before ASUO committed', 'resetBeforeCommit'],
  ['the connection is reset after ASUO committed', 'resetAfterCommit'],
  ['ASUO commits and never answers', 'hangAfterCommit'],
  ['the answer is cut off', 'truncated'],
  ['a captive portal answers 200', 'captivePortal'],
  ['ASUO answers 500', { status: 500 }],
  ['a proxy answers 502', { status: 502 }],
  ['ASUO answers 503', { status: 503 }],
  ['ASUO answers 504', { status: 504 }],
  ['ASUO asks to slow down', { status: 429, retryAfter: '0' }],
  ['a proxy answers 403 in HTML', { status: 403 }],
  ['the first attempt is still at work', 'idempotency-in-progress'],
  ['the token has run out', 'unauthorized'],
]

it.each(mishaps)('loses nothing, doubles nothing and keeps the order when %s', async (_what, mishap) => {
  asuo.mishap = ({ attempt }) => (attempt <= 2 ? mishap : 'none')
  const desk = await deskOnFake(asuo, { limits: { first: 100, later: 100 } })
  const [first, second] = [randomUUID(), randomUUID()]

  for (const externalId of [first, second]) {
    desk.register(externalId)
    for (const text of ['раз', 'два', 'три']) desk.say(`ext:${externalId}`, text)
  }
  await empty(desk)

  for (const externalId of [first, second]) {
    expect(asuo.applied.filter(({ body }) => body.externalId === externalId)).toHaveLength(1)
    expect(notesOf(externalId)).toEqual(['раз', 'два', 'три'])
  }
  expect(desk.outbox.state().attention).toEqual([])
  expect(desk.bugs).toEqual([])
})

it('would double notes if every attempt had its own key: the control that proves the test above can fail', async () => {
  asuo.mishap = ({ attempt }) => (attempt === 1 ? 'resetAfterCommit' : 'none')
  const desk = await deskOnFake(asuo, {
    through: (courier) => ({
      async carry([entry, ...rest], timeoutMs) {
        if (!entry) return []
        const [receipt] = await courier.carry([{ ...entry, id: randomUUID() }, ...rest], timeoutMs)
        return receipt ? [{ ...receipt, id: entry.id }] : []
      },
    }),
  })
  const externalId = randomUUID()

  desk.register(externalId)
  desk.say(`ext:${externalId}`, 'раз')
  await empty(desk)

  expect(notesOf(externalId)).toEqual(['раз', 'раз'])
})

it.each(['forbidden', 'not-found', 'ticket-closed', 'validation-failed', 'idempotency-key-reuse'] as const)(
  'shows a person what ASUO refuses as %s, holds that ticket back and lets the others flow',
  async (code) => {
    const [refused, other] = [randomUUID(), randomUUID()]
    asuo.mishap = ({ path }) => (path.includes(`${refused}/messages`) ? code : 'none')
    const desk = await deskOnFake(asuo)

    desk.register(refused, 'Отказанное')
    desk.say(`ext:${refused}`, 'раз')
    desk.say(`ext:${refused}`, 'два')
    desk.register(other)
    desk.say(`ext:${other}`, 'раз')
    await desk.until(() => desk.outbox.state().waiting === 1 && desk.outbox.state().attention.length === 1)

    expect(notesOf(other)).toEqual(['раз'])
    expect(notesOf(refused)).toEqual([])
    expect(desk.outbox.state().attention).toMatchObject([{ ticketRef: asuo.uinOf(refused), problem: code, subject: 'Отказанное' }])
  },
)

it('waits with everything when the sign-in has ended, and goes on after the next one', async () => {
  const desk = await deskOnFake(asuo)
  asuo.tokens.clear()
  asuo.refreshes = false
  const externalId = randomUUID()

  desk.register(externalId)
  await expect.poll(() => desk.tokens.current()).toBeNull()
  expect(asuo.applied).toEqual([])
  expect(desk.outbox.state()).toEqual({ waiting: 1, attention: [] })

  await desk.tokens.signIn({ login: 'operator', password: 'practice' })
  desk.sender.nudge()
  await empty(desk)
  expect(asuo.applied).toHaveLength(1)
})

it('never sends an entry with a token of another agent, whatever the sender is told', async () => {
  const desk = await deskOnFake(asuo, { random: 0.01 })
  desk.become('lead')

  registerTicket(desk.outbox, { ...author, agentId: 'lead' }, registration(randomUUID()))
  await expect.poll(() => asuo.exchanges('/tickets') + desk.unanswered()).toBeGreaterThan(0)
  expect(asuo.exchanges('/tickets')).toBe(0)

  await desk.tokens.signIn({ login: 'lead', password: 'practice' })
  await empty(desk)
  expect(asuo.applied.map(({ actor }) => actor)).toEqual(['lead'])
})

it('sends a link only after both of its tickets are registered', async () => {
  const [from, target] = [randomUUID(), randomUUID()]
  asuo.mishap = ({ body, attempt }) => (body.externalId === target && attempt <= 3 ? { status: 500 } : 'none')
  const desk = await deskOnFake(asuo)

  desk.register(target)
  desk.register(from)
  actOnTicket(desk.outbox, author, {
    actId: randomUUID(),
    ref: `ext:${from}`,
    act: { act: 'link', link: { target: `ext:${target}`, type: 'follows' } },
  })
  await empty(desk)

  expect(asuo.applied.map(({ path }) => path.includes('/links'))).toEqual([false, false, true])
})

it('makes the acts on one ticket wait for each other whichever of its names they use', async () => {
  const desk = await deskOnFake(asuo)
  const externalId = randomUUID()
  desk.register(externalId)
  await empty(desk)
  const uin = asuo.uinOf(externalId) ?? ''
  asuo.mishap = ({ path, attempt }) => (path.includes(uin) && attempt <= 2 ? { status: 500 } : 'none')

  desk.say(uin, 'раз')
  desk.say(`ext:${externalId}`, 'два')
  await empty(desk)

  expect(asuo.applied.slice(1).map(({ body }) => body.body)).toEqual(['раз', 'два'])
})

it('queues the provisional number behind the registration and gives the same one again', async () => {
  const desk = await deskOnFake(asuo)
  await asuo.stop()
  const externalId = randomUUID()
  desk.register(externalId)

  const taken = takeProvisional(desk.outbox, author, externalId)
  const again = takeProvisional(desk.outbox, author, externalId)

  expect(taken).toEqual({ ok: true, value: { externalId, uin: null, provisionalNumber: 'TMP-KALOR-001' } })
  expect(again).toEqual(taken)
  expect(desk.outbox.state().waiting).toBe(2)
  asuo = await FakeAsuo.start()
})

it('never sends an entry whose bytes changed on the disk: a person must look', async () => {
  const profile = temporaryProfile()
  const before = await deskOnFake(asuo, { profile })
  before.become(null)
  before.register(randomUUID())
  await before.stop()
  const database = new DatabaseSync(join(profile, 'outbox.db'))
  database.exec("UPDATE entries SET body = replace(body, 'Ошибка', 'Ошибкa')")
  database.close()

  const desk = await deskOnFake(asuo, { profile })
  desk.sender.nudge()
  await desk.until(() => desk.outbox.state().attention.length === 1)

  expect(desk.outbox.state().attention[0]?.problem).toBe('damaged')
  expect(asuo.applied).toEqual([])
})

it('takes a repeated act for one act', async () => {
  const desk = await deskOnFake(asuo)
  const externalId = randomUUID()
  const act = {
    actId: randomUUID(),
    ref: `ext:${externalId}`,
    act: { act: 'message' as const, message: { kind: 'note' as const, body: 'раз' } },
  }

  desk.register(externalId)
  desk.register(externalId)
  actOnTicket(desk.outbox, author, act)
  actOnTicket(desk.outbox, author, act)
  await empty(desk)

  expect(asuo.applied).toHaveLength(2)
})

it('refuses another registration under the id of one that stands', async () => {
  const desk = await deskOnFake(asuo)
  const externalId = randomUUID()
  desk.register(externalId)

  expect(desk.register(externalId, 'Совсем другое')).toMatchObject({
    ok: false,
    fault: { code: 'asuoRefused', problem: 'external-id-reuse' },
  })
})

it('drains hundreds of tickets after a long outage, each once', async () => {
  const desk = await deskOnFake(asuo)
  desk.become(null)
  const ids = Array.from({ length: 300 }, () => randomUUID())
  for (const externalId of ids) desk.register(externalId)

  desk.become('operator')
  desk.sender.nudge()
  await empty(desk)

  expect(new Set(asuo.applied.map(({ body }) => body.externalId))).toEqual(new Set(ids))
  expect(asuo.applied).toHaveLength(300)
})
