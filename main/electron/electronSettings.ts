import Store from 'electron-store'
import { failure, success } from '#core/faults/outcome'
import type { Settings } from '#core/settings/settings'
import { diskFault } from '../disk/diskFault.ts'
import { mendSettings } from '../settings/mendSettings.ts'
import type { SettingsStore } from '../settings/settingsStore.ts'
import { withChange } from '../settings/withChange.ts'
import { closeStoreChannel } from './ipc.ts'

/** The settings store of the Electron shell: `settings.json` of the profile, the same file the browser shell keeps. */
export const openElectronSettings = (profile: string, now: number): SettingsStore => {
  const mended = mendSettings(profile, now)
  const store = new Store<Settings>({ cwd: profile, name: 'settings', accessPropertiesByDotNotation: false, configFileMode: 0o600 })
  closeStoreChannel()
  let current = mended.settings
  return {
    setAside: mended.setAside,
    read: () => current,
    change: (change) => {
      const changed = withChange(current, change)
      try {
        store.store = changed
      } catch (refused) {
        const fault = diskFault(refused)
        if (!fault) throw refused
        return failure(fault)
      }
      current = changed
      return success(changed)
    },
  }
}
