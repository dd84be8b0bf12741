import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DeskRefusal } from '../desk/deskRefusal.ts'

/** Folder by folder: Node's own recursive mkdir never returns where a file system (such as /proc) answers that the parent is missing. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o700 })
}

/** Makes the profile's folder, for this account only, where there is none. Throws a `DeskRefusal` where it cannot be worked in. */
export const makeProfileFolder = (profile: string): void => {
  try {
    makeFolder(profile)
    accessSync(profile, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new DeskRefusal(
      'profileUnreadable',
      `The profile folder ${profile} cannot be read and written: check its rights, or name another one with --profile.`,
    )
  }
}
