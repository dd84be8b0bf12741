import { randomUUID } from 'node:crypto'
import { copyFileSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { schemaSteps } from '../../main/outbox/migrations.ts'
import { openOutboxFile } from '../../main/outbox/openOutboxFile.ts'
import { createOutbox } from '../../main/outbox/outbox.ts'
import { digestOf } from '../../main/outbox/outboxEntry.ts'
import { registerTicket } from '../../main/tickets/registerTicket.ts'
import { author, deskOnFake, registration } from './deskOnFake.ts'
import { FakeAsuo } from './FakeAsuo.ts'
import { temporaryProfile } from './temporaryProfile.ts'

describe('a power cut', () => {
  it('takes nothing whose commit had reached the disk, and leaves the file sound, wherever it tears the log', () => {
    const profile = temporaryProfile()
    const { database } = openOutboxFile(profile, 0)
    const outbox = createOutbox(database, () => 0)
    const log = join(profile, 'outbox.db-wal')
    const made = Array.from({ length: 12 }, () => {
      const externalId = randomUUID()
      registerTicket(outbox, author, registration(externalId))
      return { externalId, end: readFileSync(log).length }
    })
    const ends = made.map(({ end }) => end)
    const tears = ends.flatMap((end) => [end, end - 1, end - 2_000, end + 700]).filter((at) => at > 0 && at <= (ends.at(-1) ?? 0))

    const survived = tears.map((at) => {
      const torn = temporaryProfile()
      copyFileSync(join(profile, 'outbox.db'), join(torn, 'outbox.db'))
      copyFileSync(log, join(torn, 'outbox.db-wal'))
      truncateSync(join(torn, 'outbox.db-wal'), at)
      const opened = openOutboxFile(torn, 0)
      const after = createOutbox(opened.database, () => 0)
      const there = made.filter(({ externalId }) => after.tickets.find(externalId) !== null).length
      const result = { setAside: opened.setAside, there, waiting: after.state().waiting }
      after.close()
      return result
    })
    outbox.close()

    expect(tears.length).toBeGreaterThan(30)
    expect(survived).toEqual(
      tears.map((at) => {
        const committed = ends.filter((end) => end <= at).length
        return { setAside: null, there: committed, waiting: committed }
      }),
    )
  })
})

describe('an outbox that an older panel left full', () => {
  it.each(schemaSteps.map((_, at) => at + 1))(
    'is brought up to date from version %i: its entry goes with its own key and bytes',
    async (version) => {
      const asuo = await FakeAsuo.start()
      const profile = temporaryProfile()
      const [id, externalId] = [randomUUID(), randomUUID()]
      const old = new DatabaseSync(join(profile, 'outbox.db'))
      for (const step of schemaSteps.slice(0, version)) old.exec(step)
      const [operation, path, body] = ['createTicket', '/tickets', JSON.stringify(registration(externalId))]
      old
        .prepare(`
        INSERT INTO entries (id, aggregate, operation, path, body, digest, actor, training, created_at, blocks, state)
        VALUES (?, ?, ?, ?, ?, ?, 'operator', 0, 0, 1, 'waiting')`)
        .run(id, `ticket:${externalId}`, operation, path, body, digestOf({ operation, path, body }))
      old
        .prepare(`INSERT INTO tickets (external_id, subject, content, training, created_at) VALUES (?, 'Тема', '{}', 0, 0)`)
        .run(externalId)
      old.exec(`PRAGMA user_version = ${version}`)
      old.close()

      const desk = await deskOnFake(asuo, { profile })
      desk.sender.nudge()
      await desk.until(() => desk.outbox.state().waiting === 0)

      expect(asuo.applied).toMatchObject([{ key: id, body: JSON.parse(body) }])
      expect(desk.outbox.tickets.find(externalId)?.uin).toBe(asuo.uinOf(externalId))
      await desk.stop()
      await asuo.stop()
    },
  )
})
