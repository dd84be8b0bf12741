import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startAsuo } from '../../services/asuo/start.ts'
import { whoRuns } from '../../services/asuo/storage/postmaster.ts'
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

const postmasterPid = async () => Number((await readFile(join(asuo.dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])
const isServed = async () => {
  const pid = await postmasterPid().catch(() => 0)
  return pid !== 0 && (await whoRuns(pid, join(asuo.dataDir, 'cluster'))) === 'server'
}

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

  it('says so with every answer while PostgreSQL stays away, and serves again when it can be started', async () => {
    const operator = await asuo.as('operator')
    const pid = await postmasterPid()
    const [files, away] = [join(asuo.dataDir, 'cluster'), join(asuo.dataDir, 'away')]
    await rename(files, away)

    process.kill(pid, 'SIGKILL')
    while ((await asuo.anonymous().send('getHealth')).status === 200);

    const refused = await operator.send('createTicket', { body: draft() })
    expect(refused.problem).toMatchObject({ code: 'upstream-unavailable', retryable: true })
    await expect.poll(() => logged, { timeout: 20_000 }).toContain('PostgreSQL does not come back yet')
    await rename(away, files)
    await expect.poll(async () => (await asuo.anonymous().send('getHealth')).status, { timeout: 20_000 }).toBe(200)
  })

  it('starts a killed PostgreSQL again on the same data, and nobody else can take the data', async () => {
    const operator = await asuo.as('operator')
    const { uin } = await operator.ask('createTicket', { body: draft() })
    const pid = await postmasterPid()

    process.kill(pid, 'SIGKILL')
    await expect.poll(() => postmasterPid().catch(() => pid), { timeout: 20_000 }).not.toBe(pid)
    await expect.poll(async () => (await asuo.anonymous().send('getHealth')).status, { timeout: 20_000 }).toBe(200)

    expect((await operator.ask('getTicket', { params: { ticketRef: uin } })).uin).toBe(uin)
    await expect(startAsuo({ port: 0, dataDir: asuo.dataDir, practice: true })).rejects.toThrow(/Another ASUO works on the data directory/)
  })

  it('still stops cleanly, with its PostgreSQL, in the middle of bringing it back', async () => {
    const pid = await postmasterPid()

    process.kill(pid, 'SIGKILL')
    await asuo.stop()

    await expect.poll(isServed, { timeout: 20_000 }).toBe(false)
  })
})
