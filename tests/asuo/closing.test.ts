import { connect } from 'node:net'
import { Writable } from 'node:stream'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AsuoFixture, startAsuoFixture } from './asuoFixture.ts'
import { databaseOf } from './databaseOf.ts'
import { draft } from './drafts.ts'

let asuo: AsuoFixture
let logged: string

beforeEach(async () => {
  logged = ''
  const log = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      logged += chunk.toString('utf8')
      done()
    },
  })
  asuo = await startAsuoFixture({ log: pino({ level: 'warn' }, log) })
})
afterEach(() => asuo.close())

/** Writes as it stands and gathers what comes back until the service hangs up. */
const talk = () => {
  const { hostname, port } = new URL(asuo.url())
  const socket = connect(Number(port), hostname)
  let heard = ''
  socket.on('data', (chunk) => {
    heard += chunk.toString('utf8')
  })
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(heard)))
  return { write: (...lines: readonly string[]) => void socket.write(lines.join('\r\n')), ended }
}

describe('closing', () => {
  it('finishes the request under way and refuses the one that comes after it', async () => {
    const operator = await asuo.as('operator')
    const database = await databaseOf(asuo.dataDir)
    await database.run('begin; lock table tickets')
    const making = operator.send('createTicket', { body: draft() })
    const isWaiting = () => database.count("select count(*) from pg_locks where not granted and relation = 'tickets'::regclass")
    await expect.poll(isWaiting).toBe(1)
    const late = talk()
    late.write('GET /v1/me HTTP/1.1', `Host: ${new URL(asuo.url()).host}`, '')
    expect((await asuo.anonymous().send('getTime')).status).toBe(200)

    const stopped = asuo.stop()
    late.write(`Authorization: Bearer ${operator.token}`, '', '')
    expect(await late.ended).toMatch(/^HTTP\/1\.1 503 .*connection: close.*"code":"upstream-unavailable"/is)
    await database.run('commit')
    await database.client.end()

    expect((await making).status).toBe(201)
    await stopped
    expect(logged).toBe('')
  })

  it('ends the board’s streams instead of waiting for their readers', async () => {
    const lead = await asuo.as('lead')
    const stream = await fetch(`${asuo.url()}/monitoring/stream`, { headers: { authorization: `Bearer ${lead.token}` } })
    expect(stream.status).toBe(200)

    await asuo.stop()

    expect(await stream.text()).toContain('event: snapshot')
  })
})
