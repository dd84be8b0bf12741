import { accessSync, constants, mkdirSync } from 'node:fs'
import { DeskRefusal } from '../desk/deskRefusal.ts'

/** Makes the profile's folder, for this account only, where there is none. Throws a `DeskRefusal` where it cannot be worked in. */
export const makeProfileFolder = (profile: string): void => {
  try {
    mkdirSync(profile, { recursive: true, mode: 0o700 })
    accessSync(profile, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new DeskRefusal(
      'profileUnreadable',
      `The profile folder ${profile} cannot be read and written: check its rights, or name another one with --profile.`,
    )
  }
}
