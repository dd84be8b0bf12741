import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { finishMending, mendOutboxFile } from './mendOutboxFile.ts'
import { migrate } from './migrations.ts'
import { isDamage } from './sqliteDamage.ts'

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

/** Null: what stands there is damaged. A file that another process has leased is not damaged and throws. */
const openSound = (path: string): DatabaseSync | null => {
  try {
    const database = open(path)
    if (database.prepare('PRAGMA quick_check').get()?.quick_check === 'ok') return database
    database.close()
    return null
  } catch (refused) {
    if (!isDamage(refused)) throw refused
    return null
  }
}

/**
 * Opens the outbox of a profile. A damaged file is kept as evidence, and every row that can still be read goes on in a new one. Throws
 * what the disk refuses: a full one leaves the damaged file where it was.
 */
export const openOutboxFile = (profile: string, now: number): OpenedOutboxFile => {
  const path = join(profile, outboxFileName)
  const finished = finishMending(path, now)
  const sound = openSound(path)
  const kept = sound ? finished : mendOutboxFile(path, now)
  const database = sound ?? open(path)
  migrate(database)
  // Names, telephone numbers and what callers said: for this account only.
  for (const end of ['', '-wal']) if (existsSync(path + end)) chmodSync(path + end, 0o600)
  return { database, setAside: kept }
}
