import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CannotStart } from '../cannotStart.ts'

const sqliteBusy = 5

const isBusy = (refusal: unknown): boolean =>
  refusal instanceof Error && 'errcode' in refusal && (Number(refusal.errcode) & 0xff) === sqliteBusy

/**
 * Takes the data directory for this process: a lock of the operating system's (an SQLite file held exclusively) that ends with the process
 * even by kill -9. The claim inside PostgreSQL is not enough: while a server that died is brought back, nobody holds it. Returns the release.
 */
export const lockDataDir = (dataDir: string): (() => void) => {
  const file = join(dataDir, 'asuo.lock')
  let lock: DatabaseSync | null = null
  try {
    lock = new DatabaseSync(file, { timeout: 0 })
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (refusal) {
    lock?.close()
    throw isBusy(refusal)
      ? new CannotStart(`Another ASUO works on the data directory ${dataDir}: stop it first, or name another directory with --data.`)
      : new CannotStart(`The data directory ${dataDir} cannot be locked: remove ${file}, or name another directory with --data.`, {
          cause: refusal,
        })
  }
  const held = lock
  return () => {
    if (held.isOpen) held.close()
  }
}
