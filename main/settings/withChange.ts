import { type Settings, type SettingsChange, settings } from '#core/settings/settings'

/** The settings with the fields a change names replaced; a field left out, or undefined, stays. */
export const withChange = (current: Settings, change: SettingsChange): Settings =>
  settings.parse({ ...current, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) })
