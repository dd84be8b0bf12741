import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AsuoClient } from './AsuoClient.ts'
import { AsuoProcess } from './AsuoProcess.ts'
import { signIn } from './asuoFixture.ts'
import { databaseOf } from './databaseOf.ts'
import { draft } from './drafts.ts'

let dataDir: string
let asuo: AsuoProcess

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'asuo-killed-'))
  asuo = await start()
})
afterEach(async () => {
  await asuo.end('SIGTERM')
  await rm(dataDir, { recursive: true, force: true })
})

const start = () => AsuoProcess.start('--port', '0', '--data', dataDir, '--practice')
const postmaster = async () => (await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]

/** Sends until it is acknowledged, with the same key each time, as an outbox does. */
const deliver = async (body: ReturnType<typeof draft>, key: string, client: () => Promise<AsuoClient>): Promise<string> => {
  for (;;) {
    try {
      const reply = await (await client()).send('createTicket', { body, key })
      if (reply.problem === null) return reply.body.uin
    } catch (broken) {
      // `fetch` fails with a TypeError where the connection broke: the answer is not known, so the same is sent again.
      if (!(broken instanceof TypeError)) throw broken
    }
  }
}

describe('a killed service', () => {
  it('adopts its orphaned database, and nobody has to sign in again', async () => {
    const orphan = await postmaster()
    const before = await signIn(asuo.url, 'operator')
    const { uin } = await before.ask('createTicket', { body: draft() })

    await asuo.end('SIGKILL')
    asuo = await start()

    expect(await postmaster()).toBe(orphan)
    expect((await new AsuoClient(asuo.url, before.token).ask('getTicket', { params: { ticketRef: uin } })).uin).toBe(uin)
  })

  it('loses nothing that was acknowledged and doubles nothing that was sent again', async () => {
    const count = 60
    let session = signIn(asuo.url, 'operator')
    let isOver = false
    const client = () => session
    const killer = async () => {
      for (let kills = 0; kills < 3 && !isOver; kills += 1) {
        await asuo.end('SIGKILL')
        asuo = await start()
        session = signIn(asuo.url, 'operator')
        await session
      }
    }
    const uins: string[] = []
    const sender = async () => {
      for (let index = 0; index < count / 3; index += 1) uins.push(await deliver(draft(), randomUUID(), client))
    }

    await session
    const senders = Promise.all([sender(), sender(), sender()]).then(() => {
      isOver = true
    })
    await Promise.all([senders, killer()])

    await using database = await databaseOf(dataDir)
    const numbers = uins.map((uin) => Number(uin.slice(3)))
    expect(new Set(uins).size).toBe(count)
    expect(await database.count(`select count(*) from tickets where number in (${numbers.join(',')})`)).toBe(count)
    expect(await database.count('select count(*) from tickets')).toBe(25 + count)
    expect(await database.count('select last as count from counters where space = $$practice$$')).toBe(25 + count)
  })
})
