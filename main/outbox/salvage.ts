import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { z } from 'zod'
import { digestOf } from './outboxEntry.ts'

const tables = ['entries', 'tickets', 'counters', 'open_calls', 'closed_calls', 'remembered'] as const
type Row = Record<string, SQLInputValue>

/** Rows up to the first unreadable page, from the front and then from the back. */
const readableRows = (database: DatabaseSync, table: string): Map<number, Row> => {
  const rows = new Map<number, Row>()
  for (const order of ['ASC', 'DESC']) {
    try {
      for (const { salvage_row: row, ...columns } of database
        .prepare(`SELECT rowid AS salvage_row, * FROM ${table} ORDER BY rowid ${order}`)
        .iterate())
        rows.set(Number(row), columns as Row)
    } catch {
      // The damaged page: what lies behind it is read from the other end.
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
  } catch {
    // A row that no longer fits the table is damage as well; the others go on.
  }
}

/** Copies every readable row of a damaged outbox into a new one. The damaged file itself is not touched: it is evidence. */
export const salvageInto = (into: DatabaseSync, damaged: string): void => {
  const folder = mkdtempSync(join(dirname(damaged), 'salvage-'))
  try {
    const copy = join(folder, 'copy.db')
    copyFileSync(damaged, copy)
    if (existsSync(`${damaged}-wal`)) copyFileSync(`${damaged}-wal`, `${copy}-wal`)
    const from = new DatabaseSync(copy)
    try {
      for (const table of tables)
        for (const [, row] of [...readableRows(from, table)].sort(([a], [b]) => a - b)) if (isWhole(table, row)) insert(into, table, row)
    } finally {
      from.close()
    }
  } catch {
    // Not a database at all: there is nothing to read, and the panel starts with an empty outbox.
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
