import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { databaseOf } from './databaseOf.ts'
import { draft } from './drafts.ts'

let asuo: AsuoFixture
let logged = ''

beforeAll(async () => {
  const log = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      logged += chunk.toString('utf8')
      done()
    },
  })
  asuo = await startAsuoFixture({ log: pino({ level: 'trace' }, log) })
})
afterAll(() => asuo.close())

describe('when the storage fails', () => {
  it('calls a broken statement a fault of its own, keeps nothing of it and nothing personal in the log', async () => {
    const operator = await asuo.as('operator')
    await using database = await databaseOf(asuo.dataDir)
    await database.run('alter table ticket_events add constraint broken check (actor_id is null) not valid')
    const secret = { name: 'Тайнова Секрета', phone: '+78129998877', email: 'sekret@primer.example' }
    const body = draft({ caller: secret, description: 'Совершенно личное' })
    const key = crypto.randomUUID()

    const broken = await operator.send('createTicket', { body, key })
    await database.run('alter table ticket_events drop constraint broken')
    const mended = await operator.send('createTicket', { body, key })
    await operator.ask('searchTickets', { query: { phone: secret.phone, q: 'личное' } })
    await operator.refusal('createSession', { body: { login: 'operator', password: 'my-secret-password' } })

    expect(broken.problem).toMatchObject({ status: 500, code: 'internal', retryable: true })
    expect([mended.status, mended.headers.get('idempotency-replayed')]).toEqual([201, null])
    expect(logged).toContain(broken.problem?.traceId)
    expect(logged).toContain('"constraint":"broken"')
    const personal = [
      secret.name,
      secret.phone.slice(1),
      secret.email,
      'личное',
      body.inn ?? '-',
      'my-secret-password',
      operator.token ?? '-',
    ]
    expect(personal.filter((word) => logged.includes(word) || logged.includes(encodeURIComponent(word)))).toEqual([])
  })

  it('says so with every answer, so that outboxes try again, and still stops cleanly', async () => {
    const operator = await asuo.as('operator')
    const pid = Number((await readFile(join(asuo.dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])

    process.kill(pid, 'SIGINT')
    while ((await asuo.anonymous().send('getHealth')).status === 200);

    expect((await operator.send('createTicket', { body: draft() })).problem).toMatchObject({
      code: 'upstream-unavailable',
      retryable: true,
    })
    expect((await asuo.anonymous().send('getHealth')).problem?.status).toBe(503)
  })
})
