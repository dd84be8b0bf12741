import type { Outcome } from '#core/faults/outcome'
import type { Settings, SettingsChange } from '#core/settings/settings'

/** The settings of one profile, kept in `settings.json`. */
export interface SettingsStore {
  /** Name of the damaged file that was set aside when this store was opened; null where nothing was wrong. */
  readonly setAside: string | null
  /** Always whole: what the file lacks has its default. */
  read(): Settings
  /** Succeeds once the file is written; a refusing disk is the fault `notSaved` and changes nothing. */
  change(change: SettingsChange): Outcome<Settings>
}
