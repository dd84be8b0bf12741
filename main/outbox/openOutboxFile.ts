import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { setAside } from '../disk/setAside.ts'
import { migrate } from './migrations.ts'
import { salvageInto } from './salvage.ts'

export const outboxFileName = 'outbox.db'

export interface OpenedOutboxFile {
  readonly database: DatabaseSync
  /** Name under which a damaged file was kept; null where nothing was wrong. */
  readonly setAside: string | null
}

/**
 * Every commit reaches the disk before it returns (WAL with synchronous=FULL). EXCLUSIVE locking is the sender's lease: the
 * operating system ends it with the process, so that no second process can ever send from this file.
 */
const open = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    database.exec('BEGIN EXCLUSIVE; COMMIT')
  } catch (refused) {
    database.close()
    throw refused
  }
  return database
}

const sqliteError = z.object({ errcode: z.number() })
const damageCodes: ReadonlySet<number> = new Set([11, 26])

/** Null: what stands there is damaged. A file that another process has leased is not damaged and throws. */
const openSound = (path: string): DatabaseSync | null => {
  try {
    const database = open(path)
    if (database.prepare('PRAGMA quick_check').get()?.quick_check === 'ok') return database
    database.close()
    return null
  } catch (refused) {
    const code = sqliteError.safeParse(refused).data?.errcode
    if (code === undefined || !damageCodes.has(code & 0xff)) throw refused
    return null
  }
}

/** The write-ahead log belongs to the evidence: without it the newest rows would be missing from the copy. */
const setAsideWithLog = (path: string, now: number): string => {
  const kept = setAside(path, now)
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, join(dirname(path), `${kept}-wal`))
  rmSync(`${path}-shm`, { force: true })
  return kept
}

/** Opens the outbox of a profile. A damaged file is kept as evidence, and every row that can still be read goes on in a new one. */
export const openOutboxFile = (profile: string, now: number): OpenedOutboxFile => {
  const path = join(profile, outboxFileName)
  const sound = openSound(path)
  const kept = sound ? null : setAsideWithLog(path, now)
  const database = sound ?? open(path)
  migrate(database)
  if (kept) salvageInto(database, join(profile, kept))
  // Names, telephone numbers and what callers said: for this account only.
  for (const end of ['', '-wal']) if (existsSync(path + end)) chmodSync(path + end, 0o600)
  return { database, setAside: kept }
}
