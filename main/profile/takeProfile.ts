import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { DeskRefusal } from '../desk/deskRefusal.ts'
import { makeProfileFolder } from './makeProfileFolder.ts'

const lockName = 'panel.lock'
const busy = 5
const sqliteError = z.object({ errcode: z.number() })

const refusalOf = (profile: string, refused: unknown): DeskRefusal => {
  const code = sqliteError.safeParse(refused).data?.errcode
  return code !== undefined && (code & 0xff) === busy
    ? new DeskRefusal(
        'profileInUse',
        `Another panel already works on the profile ${profile}: use its window, close it, or name another profile with --profile.`,
      )
    : new DeskRefusal(
        'profileUnreadable',
        `The profile ${profile} cannot be locked: remove ${join(profile, lockName)}, or name another profile with --profile.`,
      )
}

/**
 * Makes the folder where there is none and takes it for this process. The lock is one of the operating system's (an SQLite file
 * held exclusively), so that it ends with the process even by kill -9. Throws a `DeskRefusal`. Returns the release.
 */
export const takeProfile = (profile: string): (() => void) => {
  makeProfileFolder(profile)
  let lock: DatabaseSync | null = null
  try {
    lock = new DatabaseSync(join(profile, lockName), { timeout: 0 })
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (refused) {
    lock?.close()
    throw refusalOf(profile, refused)
  }
  const held = lock
  return () => {
    if (held.isOpen) held.close()
  }
}
