import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setAside } from '../disk/setAside.ts'
import { migrate } from './migrations.ts'
import { salvageInto } from './salvage.ts'

const removeDatabase = (path: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true })
}

const newestEvidence = (path: string): string | null =>
  readdirSync(dirname(path))
    .filter((name) => name.startsWith(`${basename(path)}.damaged-`) && !name.endsWith('-wal'))
    .sort()
    .at(-1) ?? null

/**
 * A killed panel goes on where it stopped; what was readable is never only half in the file that is worked on.
 *
 *   damaged ──rows copied, one transaction──► .building ──rename──► .salvaged ──damaged set aside──► rename to the outbox
 *      ▲ killed: begun again ─────────────────────┘                     ▲ killed: `finishMending` ──┘
 */
const mended = (path: string): string => `${path}.salvaged`

/** Takes the mended file into use where there is one. Returns the name under which the damaged one was kept; null where nothing was begun. */
export const finishMending = (path: string, now: number): string | null => {
  if (!existsSync(mended(path))) return null
  const kept = existsSync(path) ? setAside(path, now) : newestEvidence(path)
  // The write-ahead log belongs to the evidence, and must not be applied to the mended file.
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, join(dirname(path), `${kept ?? `${basename(path)}.damaged`}-wal`))
  rmSync(`${path}-shm`, { force: true })
  renameSync(mended(path), path)
  return kept
}

/** Builds a sound outbox of every row that can still be read, and sets the damaged one aside as evidence. Returns the evidence's name. */
export const mendOutboxFile = (path: string, now: number): string | null => {
  const building = `${path}.building`
  removeDatabase(building)
  const database = new DatabaseSync(building)
  try {
    migrate(database)
    salvageInto(database, path, `${path}.copy`)
  } finally {
    database.close()
  }
  renameSync(building, mended(path))
  return finishMending(path, now)
}
