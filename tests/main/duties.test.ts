import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OpenCall } from '#core/desk/openCall'
import { blankFacts } from '#core/regulation/blankFacts'
import type { ScriptFacts } from '#core/regulation/facts'
import { type AsuoFixture, startAsuoFixture } from '../asuo/asuoFixture.ts'
import { registration } from './deskOnFake.ts'
import { runningDesk, value } from './runningDesk.ts'
import { temporaryProfile } from './temporaryProfile.ts'

let asuo: AsuoFixture
beforeAll(async () => {
  asuo = await startAsuoFixture()
})
afterAll(() => asuo.close())

const deskAt = async (profile: string) =>
  runningDesk({ asuoUrl: asuo.url(), asuoLogin: 'operator', asuoPassword: 'practice', sipUrl: 'wss://pbx.example.ru' }, profile)

const callOf = (agentId: string, externalId: string, known: Partial<ScriptFacts>): OpenCall => ({
  version: 1,
  callId: randomUUID(),
  direction: 'incoming',
  leg: null,
  handoverId: null,
  foreignOrders: 0,
  caller: { number: '+78125394101', name: 'Анна Сергеевна', queueName: null, queueWaitMs: null, pbxUniqueId: null },
  training: true,
  agentId,
  step: 'wrappingUp',
  facts: {
    ...blankFacts(),
    ticket: {
      ref: `ext:${externalId}`,
      externalId,
      uin: null,
      provisionalNumber: null,
      subject: 'Не проходит подпись',
      origin: 'created',
      status: null,
      saved: true,
    },
    callEnded: { by: 'caller' },
    ...known,
  },
  chronicle: [],
})

it('keeps what a call owes through an outage and a restart, tells it to ASUO once, and lets it go once it is done', async () => {
  const profile = temporaryProfile()
  const first = await deskAt(profile)
  const { answers } = first.desk
  const agentId = (await value(answers['session.read'](null))).agent?.id ?? ''
  const externalId = randomUUID()
  const owed = async (desk = answers) => value(desk['duties.read']({}))

  await asuo.stop()
  await value(answers['tickets.register'](registration(externalId)))
  const { provisionalNumber } = await value(answers['tickets.takeProvisional']({ externalId }))
  const call = callOf(agentId, externalId, { outcome: 'later' })
  await value(answers['call.keep'](call))
  await value(answers['call.close']({ callId: call.callId, protocol: { callId: call.callId, entries: [] } }))

  expect(await owed()).toMatchObject({
    isCurrent: false,
    items: [
      { kind: 'tellUin', number: provisionalNumber, isProvisional: true, caller: { number: '+78125394101' } },
      { kind: 'sendAnswer', number: provisionalNumber },
    ],
  })
  await first.desk.close()

  await asuo.start()
  const second = await deskAt(profile)
  const now = second.desk.answers
  await expect.poll(async () => (await value(now['outbox.read'](null))).waiting).toBe(0)
  const { uin } = await value(now['tickets.number']({ externalId }))
  const { isCurrent, items } = await owed(now)
  expect(isCurrent).toBe(true)
  expect(items).toMatchObject([
    { kind: 'tellUin', number: uin, isProvisional: false, subject: 'Не проходит подпись' },
    { kind: 'sendAnswer', number: uin },
  ])

  // The page reads again whenever the outbox changes: reading must change nothing, or it would read for ever.
  const everythingTold = () => new Promise((turn) => setImmediate(turn))
  await everythingTold()
  const changes: string[] = []
  const undo = second.desk.listen((told) => void changes.push(told))
  await owed(now)
  await owed(now)
  await everythingTold()
  undo()
  expect(changes).not.toContain('outbox.changed')

  // Marked while ASUO is away: it is gone from the list at once, and ASUO hears of it later.
  await asuo.stop()
  await value(now['duties.discharge']({ dutyId: items[0]?.dutyId ?? '', outcome: 'done' }))
  expect((await owed(now)).items.map(({ kind }) => kind)).toEqual(['sendAnswer'])
  await asuo.start()
  await expect.poll(async () => (await value(now['outbox.read'](null))).waiting).toBe(0)
  const operator = await asuo.as('operator')
  const told = await operator.ask('listDuties', { query: { space: 'practice' } })
  expect(told.items.map(({ kind, callId }) => [kind, callId])).toEqual([['sendAnswer', call.callId]])

  // A later call about the same ticket does what was owed.
  const later = callOf(agentId, externalId, { outcome: 'solved', latch: { answer: 'yes' } })
  const solvedFacts = { ...later.facts, texts: { ...later.facts.texts, solution: '1. Обновите страницу' } }
  const facts = { ...solvedFacts, ticket: later.facts.ticket && { ...later.facts.ticket, origin: 'continued' as const, uin } }
  await value(now['call.keep']({ ...later, facts }))
  await value(now['call.close']({ callId: later.callId, protocol: { callId: later.callId, entries: [] } }))
  expect((await owed(now)).items).toEqual([])
  await expect.poll(async () => (await operator.ask('listDuties', { query: { space: 'practice' } })).items).toEqual([])
})
