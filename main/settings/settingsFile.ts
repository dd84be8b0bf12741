import { join } from 'node:path'
import { failure, success } from '#core/faults/outcome'
import type { Settings, SettingsChange } from '#core/settings/settings'
import { diskFault } from '../disk/diskFault.ts'
import { replaceFile } from '../disk/replaceFile.ts'
import { mendSettings, settingsFileName } from './mendSettings.ts'
import type { SettingsStore } from './settingsStore.ts'
import { withChange } from './withChange.ts'

/** The settings store of the browser shell: the same file as in Electron, without Electron. */
export const openSettingsFile = (profile: string, now: number): SettingsStore => {
  const path = join(profile, settingsFileName)
  const mended = mendSettings(profile, now)
  let current: Settings = mended.settings

  const change = (change: SettingsChange) => {
    const changed: Settings = withChange(current, change)
    try {
      replaceFile(path, `${JSON.stringify(changed, null, 2)}\n`)
    } catch (refused) {
      const fault = diskFault(refused)
      if (!fault) throw refused
      return failure(fault)
    }
    current = changed
    return success(changed)
  }

  return { setAside: mended.setAside, read: () => current, change }
}
