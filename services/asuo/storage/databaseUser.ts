import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '../cannotStart.ts'

const run = promisify(execFile)

/** The system user the embedded database runs as where we are root: PostgreSQL refuses to run as root. */
export interface DatabaseUser {
  readonly uid: number
  readonly gid: number
}

const name = 'postgres'

const look = async (): Promise<DatabaseUser | null> => {
  try {
    const uid = Number((await run('id', ['-u', name])).stdout)
    const gid = Number((await run('id', ['-g', name])).stdout)
    return { uid, gid }
  } catch {
    return null
  }
}

/** Null where we are not root and the database may run as ourselves. */
export const findDatabaseUser = async (): Promise<DatabaseUser | null> => {
  if (process.getuid?.() !== 0) return null
  const known = await look()
  if (known) return known
  await run('useradd', ['--system', '--user-group', '--no-create-home', name]).catch(() => null)
  const made = await look()
  if (!made) {
    throw new CannotStart(
      `PostgreSQL does not run as root and the system user "${name}" could not be made: make it, or start as an ordinary user.`,
    )
  }
  return made
}

const isOpen = async (user: DatabaseUser, folder: string): Promise<boolean> => {
  const { mode, uid, gid } = await stat(folder)
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  return (mode & bit) !== 0
}

/** Whether that user may walk down to the folder. */
export const canReach = async (user: DatabaseUser, folder: string): Promise<boolean> => {
  for (let at = folder; ; at = dirname(at)) {
    if (!(await isOpen(user, at))) return false
    if (at === dirname(at)) return true
  }
}
