import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startAsuo } from '../../services/asuo/start.ts'
import { dayOf } from '../../services/asuo/storage/callEventDays.ts'
import { type Cluster, openCluster } from '../../services/asuo/storage/cluster.ts'
import { migrate, migrations } from '../../services/asuo/storage/migrate.ts'
import type { Tables } from '../../services/asuo/storage/tables.ts'
import { signIn } from './asuoFixture.ts'
import { leadPassword, type ReleasedRow, releasedCall, releasedNote, releasedRows } from './releasedRows.ts'

let folder: string
let cluster: Cluster
let rows: readonly ReleasedRow[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asuo-migrations-'))
  await chmod(folder, 0o711)
  cluster = await openCluster(folder, pino({ level: 'silent' }))
  rows = await releasedRows()
})
afterAll(async () => {
  await cluster.close()
  await rm(folder, { recursive: true, force: true })
})

/** A database that stands at a migration, with the rows its version wrote. */
const databaseAt = async (version: number, name: keyof typeof migrations) => {
  const admin = new pg.Client({ connectionString: cluster.url })
  await admin.connect()
  await admin.query(`create database at_${version}`)
  await admin.end()
  const url = cluster.url.replace(/asuo$/, `at_${version}`)
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo(name)
  if (error) throw error
  onTestFinished(() => db.destroy())
  // Its service made the days of events before it wrote them.
  if (version >= 10)
    await pool.query(
      'select make_call_event_day($1), make_call_event_day($2)',
      [40, 1].map((days) => dayOf(Date.now() - days * 86_400_000)),
    )
  const written = rows.filter(({ since, until = Number.POSITIVE_INFINITY }) => since <= version && version <= until)
  for (const { table, row } of written) {
    const names = Object.keys(row)
    const places = names.map((_, index) => `$${index + 1}`)
    await pool.query(`insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`, Object.values(row))
  }
  await pool.query("update counters set last = 2 where space = 'real'")
  return { url, pool, db, written }
}

type Row = Readonly<Record<string, unknown>>

const readAll = async (pool: pg.Pool): Promise<readonly { readonly table: string; readonly row: Row }[]> => {
  const tables = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' and tablename !~ '^call_events_(\\d|rest)'",
  )
  const found: { table: string; row: Row }[] = []
  for (const { name } of tables.rows) {
    const { rows: all } = await pool.query<{ row: Row }>(`select to_jsonb(t) as row from ${name} t`)
    found.push(...all.map(({ row }) => ({ table: name, row })))
  }
  return found
}

const isKept = async (pool: pg.Pool, { table, row }: { readonly table: string; readonly row: Row }) => {
  const { rowCount } = await pool.query(`select 1 from ${table} t where to_jsonb(t) @> $1::jsonb`, [JSON.stringify(row)])
  return (rowCount ?? 0) > 0
}

/** Where the three call events of 400, 40 and 1 day ago lie. */
const placesOfEvents = async (pool: pg.Pool) => {
  const { rows: places } = await pool.query<{ place: string }>(
    `select case tableoid::regclass::text
       when 'call_events_rest' then 'rest'
       when 'call_events_' || to_char(placed_at at time zone 'Europe/Moscow', 'YYYYMMDD') then 'its day' end as place
     from call_events order by seq`,
  )
  return places.map(({ place }) => place)
}

const versions = Object.keys(migrations).map((name, index) => [name as keyof typeof migrations, index + 1] as const)

describe('a database of every released version', () => {
  it.each(versions)(
    '%s is brought to the present one with every row it had, call events in their days, and served',
    async (name, version) => {
      const { url, pool, db, written } = await databaseAt(version, name)
      const before = await readAll(pool)
      expect(before.length).toBeGreaterThanOrEqual(written.length)

      await migrate(db)

      const lost = []
      for (const one of before) if (!(await isKept(pool, one))) lost.push(one)
      expect(lost).toEqual([])
      expect(await placesOfEvents(pool)).toEqual(['rest', 'its day', 'its day'])

      const asuo = await startAsuo({ port: 0, databaseUrl: url, practice: false })
      try {
        const lead = await signIn(asuo.url, 'chief', leadPassword)
        const ticket = await lead.ask('getTicket', {
          params: { ticketRef: 'SP-0001' },
          query: { include: ['messages', 'links', 'events'] },
        })
        expect(ticket).toMatchObject({
          caller: { name: 'Иванова Мария' },
          organisation: { name: 'МБУ «Проверка»' },
          callIds: [releasedCall],
        })
        expect([ticket.messages?.[0]?.body, ticket.links?.length, ticket.events?.length]).toEqual([releasedNote, 1, 1])
        const next = {
          externalId: crypto.randomUUID(),
          innAbsentReason: 'not_known' as const,
          channel: 'phone' as const,
          subject: 'Новое',
          description: 'Новое обращение',
        }
        expect((await lead.ask('createTicket', { body: next })).uin).toBe('SP-0003')
      } finally {
        await asuo.close()
      }
    },
  )
})

describe('a database of a newer version', () => {
  it('is refused in one sentence and left as it is', async () => {
    const { url, pool } = await databaseAt(0, 'm009MailMarks')
    await pool.query("insert into kysely_migration (name, timestamp) values ('m900FromTheFuture', '2030-01-01T00:00:00.000Z')")

    const refused = startAsuo({ port: 0, databaseUrl: url, practice: false })

    await expect(refused).rejects.toThrow(/newer ASUO than this one \(it has m900FromTheFuture\): start that version or a later one/)
    await expect(refused).rejects.toMatchObject({ name: 'CannotStart' })
    const { rows: made } = await pool.query("select to_regclass('call_events_rest') as made")
    expect(made[0].made).toBeNull()
  })
})
