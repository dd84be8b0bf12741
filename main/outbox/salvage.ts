import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { z } from 'zod'
import { diskFault } from '../disk/diskFault.ts'
import { inTransaction } from './inTransaction.ts'
import { digestOf } from './outboxEntry.ts'
import { isDamage } from './sqliteDamage.ts'

const tables = [
  'entries',
  'tickets',
  'counters',
  'open_calls',
  'calls_aside',
  'closed_calls',
  'past_calls',
  'remembered',
  'letter_drafts',
  'letter_files',
] as const
type Row = Record<string, SQLInputValue>

/** Damage is what salvage is for; a disk that refuses is not, and must not look like an empty outbox. */
const passOverDamage = (thrown: unknown): void => {
  if (!isDamage(thrown) && diskFault(thrown)) throw thrown
}

/** Rows up to the first unreadable page, from the front and then from the back. */
const readableRows = (database: DatabaseSync, table: string): Map<number, Row> => {
  const rows = new Map<number, Row>()
  for (const order of ['ASC', 'DESC']) {
    try {
      for (const { salvage_row: row, ...columns } of database
        .prepare(`SELECT rowid AS salvage_row, * FROM ${table} ORDER BY rowid ${order}`)
        .iterate())
        rows.set(Number(row), columns as Row)
    } catch (thrown) {
      // The damaged page, or a table that is gone: what lies behind it is read from the other end.
      passOverDamage(thrown)
    }
  }
  return rows
}

const sealedRow = z.object({ operation: z.string(), path: z.string(), body: z.string(), digest: z.string() })

/** An entry whose bytes changed must not reach ASUO: it stays in the evidence only. */
const isWhole = (table: string, row: Row): boolean => {
  if (table !== 'entries') return true
  const sealed = sealedRow.safeParse(row)
  return sealed.success && digestOf(sealed.data) === sealed.data.digest
}

const insert = (into: DatabaseSync, table: string, row: Row): void => {
  const names = Object.keys(row)
  try {
    into
      .prepare(`INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
      .run(...Object.values(row))
  } catch (thrown) {
    // A row that no longer fits the table is damage as well; the others go on.
    passOverDamage(thrown)
  }
}

/**
 * Copies every readable row of a damaged outbox into a new one, all in one transaction. The damaged file itself is not touched: it is
 * evidence. Throws what the disk refuses.
 *
 * @param copy where a working copy may stand meanwhile
 */
export const salvageInto = (into: DatabaseSync, damaged: string, copy: string): void => {
  const forgetCopy = () => {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(copy + end, { force: true })
  }
  forgetCopy()
  try {
    copyFileSync(damaged, copy)
    if (existsSync(`${damaged}-wal`)) copyFileSync(`${damaged}-wal`, `${copy}-wal`)
    const from = new DatabaseSync(copy)
    try {
      inTransaction(into, () => {
        for (const table of tables)
          for (const [, row] of [...readableRows(from, table)].sort(([a], [b]) => a - b)) if (isWhole(table, row)) insert(into, table, row)
      })
    } finally {
      from.close()
    }
  } finally {
    forgetCopy()
  }
}
