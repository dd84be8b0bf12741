import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { openDeskOutbox } from '../../main/desk/openDeskOutbox.ts'
import { migrate } from '../../main/outbox/migrations.ts'
import { openOutboxFile } from '../../main/outbox/openOutboxFile.ts'
import { createOutbox } from '../../main/outbox/outbox.ts'
import { salvageInto } from '../../main/outbox/salvage.ts'
import { registerTicket } from '../../main/tickets/registerTicket.ts'
import { author, registration } from './deskOnFake.ts'
import { temporaryProfile } from './temporaryProfile.ts'

const noon = Date.UTC(2026, 10, 22, 12)
const clock = { now: () => noon, monotonic: () => 0 }

const damagedProfile = (): string => {
  const profile = temporaryProfile()
  const outbox = createOutbox(openOutboxFile(profile, noon).database, () => noon)
  outbox.write(() => {
    for (let made = 0; made < 60; made += 1) {
      const create = registration(randomUUID(), `Обращение ${made}`)
      outbox.tickets.add(create.externalId, create.subject, 'x'.repeat(400), false, noon)
    }
  })
  for (let made = 0; made < 10; made += 1) registerTicket(outbox, author, registration(randomUUID()))
  outbox.close()
  const file = join(profile, 'outbox.db')
  const bytes = readFileSync(file)
  bytes.fill(0xa5, bytes.length - 4096)
  writeFileSync(file, bytes)
  return profile
}

const waitingIn = (profile: string): number => {
  const { database, setAside } = openOutboxFile(profile, noon)
  const outbox = createOutbox(database, () => noon)
  const { waiting } = outbox.state()
  outbox.close()
  expect(setAside).not.toBeNull()
  return waiting
}

it('mends the same rows wherever the panel was killed meanwhile, and leaves nothing behind but the evidence', () => {
  const profile = damagedProfile()
  const whole = temporaryProfile()
  cpSync(profile, whole, { recursive: true })
  const expected = waitingIn(whole)
  expect(expected).toBeGreaterThan(0)

  let kills = 0
  for (let nth = 1; ; nth += 1) {
    const killed = temporaryProfile()
    cpSync(profile, killed, { recursive: true })
    const { signal } = spawnSync(process.execPath, [join(import.meta.dirname, 'dyingMending.ts'), String(nth), killed], { stdio: 'ignore' })
    if (signal !== 'SIGKILL') break
    kills += 1
    expect(waitingIn(killed)).toBe(expected)
    expect(readdirSync(killed).filter((name) => !name.startsWith('outbox.db.damaged-'))).toEqual(['outbox.db'])
  }
  expect(kills).toBeGreaterThan(3)
}, 60_000)

it('does not take a full disk for an empty outbox', () => {
  const profile = damagedProfile()
  const into = new DatabaseSync(':memory:')
  migrate(into)
  into.exec(`PRAGMA max_page_count = ${Number(into.prepare('PRAGMA page_count').get()?.page_count)}`)

  expect(() => salvageInto(into, join(profile, 'outbox.db'), join(profile, 'copy'))).toThrow(/full/)
  expect(into.prepare('SELECT count(*) AS rows FROM entries').get()).toEqual({ rows: 0 })
  expect(existsSync(join(profile, 'copy'))).toBe(false)
  into.close()
})

it('keeps an open call of another shape aside and says so, instead of letting the next call overwrite it', () => {
  const profile = temporaryProfile()
  const { database } = openOutboxFile(profile, noon)
  const strange = '{"version":0,"callId":"of an older panel"}'
  database.prepare('INSERT INTO open_calls (agent_id, call, kept_at) VALUES (?, ?, ?)').run('operator', strange, noon)
  database.close()

  const { outbox, setAside } = openDeskOutbox(profile, clock)
  expect(outbox.calls.recall('operator')).toBeNull()
  expect(setAside).toBe('outbox.db: calls_aside')
  outbox.close()

  const after = openOutboxFile(profile, noon).database
  expect(after.prepare('SELECT agent_id, call FROM calls_aside').all()).toEqual([{ agent_id: 'operator', call: strange }])
  after.close()
  const again = openDeskOutbox(profile, clock)
  expect(again.setAside).toBeNull()
  again.outbox.close()
})
