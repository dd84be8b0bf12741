import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Settings, settings } from '#core/settings/settings'
import { setAside } from '../disk/setAside.ts'

export const settingsFileName = 'settings.json'

export interface MendedSettings {
  readonly settings: Settings
  /** Name under which a damaged file was kept; null where nothing was wrong. */
  readonly setAside: string | null
}

const parsedFile = (path: string): Settings | null => {
  try {
    const parsed = settings.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    // Not JSON, not readable, not even a file: all of it is damage, and the caller keeps it as evidence.
    return null
  }
}

/**
 * Reads `settings.json` of a profile before any store opens it. A file that is no settings file is set aside, so that the store
 * starts from defaults and nothing is overwritten.
 */
export const mendSettings = (profile: string, now: number): MendedSettings => {
  const path = join(profile, settingsFileName)
  if (!existsSync(path)) return { settings: settings.parse({}), setAside: null }
  const found = parsedFile(path)
  return found ? { settings: found, setAside: null } : { settings: settings.parse({}), setAside: setAside(path, now) }
}
