import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Desk } from '../../main/desk/desk.ts'
import { type AsuoFixture, startAsuoFixture } from '../asuo/asuoFixture.ts'
import { backUp, forgetBackup, putBack } from '../asuo/backUp.ts'
import { databaseOf } from '../asuo/databaseOf.ts'
import { registration } from './deskOnFake.ts'
import { runningDesk, value } from './runningDesk.ts'

let asuo: AsuoFixture
beforeEach(async () => {
  asuo = await startAsuoFixture()
})
afterEach(async () => {
  await asuo.close()
  forgetBackup(asuo.dataDir)
})

const office = (profile?: string) =>
  runningDesk({ asuoUrl: asuo.url(), sipUrl: 'ws://127.0.0.1:9/', asuoLogin: 'operator', asuoPassword: 'practice' }, profile)

const waiting = async ({ answers }: Desk) => (await value(answers['outbox.read'](null))).waiting
const delivered = (desk: Desk) => expect.poll(() => waiting(desk), { timeout: 25_000 }).toBe(0)
const uinOf = async ({ answers }: Desk, externalId: string) => (await value(answers['tickets.number']({ externalId }))).uin

const register = async (desk: Desk): Promise<string> => {
  const externalId = randomUUID()
  await value(desk.answers['tickets.register'](registration(externalId)))
  await delivered(desk)
  return externalId
}

const say = async (desk: Desk, externalId: string, body: string): Promise<void> => {
  const act = { act: 'message', message: { kind: 'note', body } } as const
  await value(desk.answers['tickets.act']({ actId: randomUUID(), ref: `ext:${externalId}`, act }))
}

const notesOf = async (externalId: string): Promise<readonly string[]> => {
  await using database = await databaseOf(asuo.dataDir)
  const found = await database.client.query<{ body: string }>(
    'select body from messages join tickets on tickets.id = ticket_id where tickets.external_id = $1 order by seq',
    [externalId],
  )
  return found.rows.map(({ body }) => body)
}

/** How many of these stand, each counted as often as it does. */
const standing = (externalIds: readonly string[]) => async () => {
  await using database = await databaseOf(asuo.dataDir)
  const found = await database.client.query('select 1 from tickets where external_id = any($1)', [externalIds])
  return found.rowCount
}

const restore = async () => {
  await asuo.stop()
  putBack(asuo.dataDir)
  await asuo.start()
}

it('is given again what a restored ASUO has lost, once, in its order, under the number that was told', async () => {
  const { desk, bugs } = await office()
  const before = await register(desk)
  await say(desk, before, 'до копии')
  await delivered(desk)
  await asuo.stop()
  backUp(asuo.dataDir)
  await asuo.start()
  await say(desk, before, 'после копии')
  const after = [await register(desk), await register(desk)]
  for (const externalId of after) for (const text of ['раз', 'два']) await say(desk, externalId, text)
  await delivered(desk)
  const told = await Promise.all(after.map((externalId) => uinOf(desk, externalId)))

  await restore()
  // Something new, so that it could overtake what was lost.
  await say(desk, after[0] ?? '', 'три')
  await expect.poll(standing(after), { timeout: 25_000 }).toBe(2)
  await delivered(desk)

  expect(await notesOf(before)).toEqual(['до копии', 'после копии'])
  expect(await notesOf(after[0] ?? '')).toEqual(['раз', 'два', 'три'])
  expect(await notesOf(after[1] ?? '')).toEqual(['раз', 'два'])
  expect(await Promise.all(after.map((externalId) => uinOf(desk, externalId)))).toEqual(told)
  expect(await value(desk.answers['outbox.list'](null))).toMatchObject({ renumbered: [], refused: [], waiting: [] })
  expect(bugs).toEqual([])
})

it('gives another number where the told one went to another ticket meanwhile, and says exactly which', async () => {
  const { desk: before, profile } = await office()
  const first = await register(before)
  await asuo.stop()
  backUp(asuo.dataDir)
  await asuo.start()
  const lost = await register(before)
  const was = await uinOf(before, lost)
  await before.close()

  await restore()
  // Another client is quicker than the desk, which is switched off.
  const stranger = await (await asuo.as('operator2')).ask('createTicket', { body: registration(randomUUID()) })
  const { desk } = await office(profile)
  await expect.poll(standing([first, lost]), { timeout: 25_000 }).toBe(2)
  await delivered(desk)
  const uin = await uinOf(desk, lost)

  expect(stranger.uin).toBe(was)
  expect(uin).not.toBe(was)
  const renumbered = [{ externalId: lost, was, uin, subject: 'Не проходит подпись' }]
  expect(await value(desk.answers['outbox.list'](null))).toMatchObject({ renumbered })
  expect(await value(desk.answers['outbox.read'](null))).toMatchObject({ attention: [{ ticketRef: uin, problem: 'renumbered' }] })
  await value(desk.answers['outbox.acceptNumber']({ externalId: lost }))
  expect(await value(desk.answers['outbox.read'](null))).toEqual({ waiting: 0, attention: [] })
})

it('sends nothing again where ASUO was only started anew', async () => {
  const { desk } = await office()
  const externalId = await register(desk)
  await asuo.stop()
  await asuo.start()
  await say(desk, externalId, 'раз')
  await delivered(desk)

  await using database = await databaseOf(asuo.dataDir)
  expect(await database.count('select count(*) from kept_numbers')).toBe(0)
  expect(await notesOf(externalId)).toEqual(['раз'])
})
