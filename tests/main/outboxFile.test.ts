import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openOutboxFile } from '../../main/outbox/openOutboxFile.ts'
import { createOutbox } from '../../main/outbox/outbox.ts'
import { registerTicket } from '../../main/tickets/registerTicket.ts'
import { author, registration } from './deskOnFake.ts'
import { temporaryProfile } from './temporaryProfile.ts'

const noon = Date.UTC(2026, 10, 22, 12)

const outboxWith = (profile: string, tickets: number) => {
  const opened = openOutboxFile(profile, noon)
  const outbox = createOutbox(opened.database, () => noon)
  for (let made = 0; made < tickets; made += 1)
    registerTicket(outbox, author, registration(randomUUID(), `Обращение ${made} ${'x'.repeat(200)}`))
  return { ...opened, outbox }
}

describe('a damaged outbox', () => {
  it('is set aside as evidence, and what can still be read goes on', () => {
    const profile = temporaryProfile()
    outboxWith(profile, 200).outbox.close()
    const file = join(profile, 'outbox.db')
    const bytes = readFileSync(file)
    bytes.fill(0xa5, 4096 * 20, 4096 * 22)
    writeFileSync(file, bytes)

    const { outbox, setAside } = outboxWith(profile, 0)

    expect(setAside).toBe('outbox.db.damaged-2026-11-22T12-00-00-000Z')
    expect(readFileSync(join(profile, setAside ?? '')).equals(bytes)).toBe(true)
    const saved = outbox.state().waiting
    expect(saved).toBeGreaterThan(100)
    expect(saved).toBeLessThanOrEqual(200)
    outbox.close()
  })

  it('that is no database at all is set aside, and the desk starts empty', () => {
    const profile = temporaryProfile()
    writeFileSync(join(profile, 'outbox.db'), 'hello, this is not a database at all'.repeat(100))

    const { outbox, setAside } = outboxWith(profile, 0)

    expect(setAside).not.toBeNull()
    expect(outbox.state()).toEqual({ waiting: 0, attention: [] })
    outbox.close()
  })
})

describe('the disk', () => {
  it('says that it is full, keeps nothing half and works again when there is room', () => {
    const profile = temporaryProfile()
    const { outbox, database } = outboxWith(profile, 1)
    const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count)
    database.exec(`PRAGMA max_page_count = ${pages}`)
    const big = { ...registration(randomUUID()), description: 'ж'.repeat(20_000) }

    expect(registerTicket(outbox, author, big)).toEqual({ ok: false, fault: { code: 'notSaved', reason: 'full' } })
    expect(outbox.tickets.find(big.externalId)).toBeNull()
    expect(outbox.state().waiting).toBe(1)

    database.exec('PRAGMA max_page_count = 100000')
    expect(registerTicket(outbox, author, big).ok).toBe(true)
    outbox.close()
  })

  it('says that it is read-only', () => {
    const { outbox, database } = outboxWith(temporaryProfile(), 0)
    database.exec('PRAGMA query_only = ON')

    expect(registerTicket(outbox, author, registration(randomUUID()))).toEqual({
      ok: false,
      fault: { code: 'notSaved', reason: 'readOnly' },
    })
    outbox.close()
  })
})

describe('the file', () => {
  it('belongs to one panel at a time: a second one cannot even read it', () => {
    const profile = temporaryProfile()
    const { outbox } = outboxWith(profile, 1)

    expect(() => openOutboxFile(profile, noon)).toThrow(/locked/)
    outbox.close()
    expect(readdirSync(profile).filter((name) => name.includes('damaged'))).toEqual([])
  })

  it('is readable for its own account only', () => {
    const profile = temporaryProfile()
    const { outbox } = outboxWith(profile, 1)

    for (const name of readdirSync(profile)) expect(statSync(join(profile, name)).mode & 0o077).toBe(0)
    outbox.close()
  })

  it('keeps what was delivered for a week and no longer', () => {
    const profile = temporaryProfile()
    const { outbox } = outboxWith(profile, 1)
    const [head] = outbox.entries.ready('operator', 1)
    outbox.write((now) => outbox.entries.settle(head?.id ?? '', 'delivered', null, now, null))
    const week = 7 * 24 * 60 * 60 * 1000

    outbox.entries.forgetOld(noon + week)
    expect(outbox.entries.isKnown(head?.id ?? '')).toBe(true)
    outbox.entries.forgetOld(noon + week + 1)
    expect(outbox.entries.isKnown(head?.id ?? '')).toBe(false)
    outbox.close()
  })

  it('refuses to work on what a newer panel wrote', () => {
    const profile = temporaryProfile()
    const { outbox, database } = outboxWith(profile, 0)
    database.exec('PRAGMA user_version = 99')
    outbox.close()

    expect(() => openOutboxFile(profile, noon)).toThrow(/newer panel/)
  })
})
