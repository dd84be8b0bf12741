import type { TrainingLineOptions } from '../../services/training-line/start.ts'
import type { SettingsStore } from '../settings/settingsStore.ts'

/** What a composition root decides for the desk; everything it leaves out comes from the settings or is embedded. */
export interface DeskOptions {
  /** Opened by the shell: `openSettingsFile(profile)` or, in Electron, `openElectronSettings(profile)`. */
  readonly settings: SettingsStore
  /** From the command line: wins over the settings, is not written into them. Up to and including `/v1`. */
  readonly asuoUrl?: string
  /** From the command line: `ws://` or `wss://` of the PBX. */
  readonly sipUrl?: string
  readonly language?: 'ru' | 'en'
  /** From the environment: fill what is empty, for kiosks and tests. */
  readonly asuoLogin?: string
  readonly asuoPassword?: string
  readonly sipUri?: string
  readonly sipPassword?: string
  /** Says where an embedded service serves («ASUO ready: …»), one line each. */
  readonly announce?: (line: string) => void
  /** How the embedded training line's process is started; Node's fork by default, `utilityProcess` in Electron. */
  readonly launchLine?: NonNullable<TrainingLineOptions['launch']>
  /** Folder with `scenarios/` and `voices/`; the repository's `assets` by default. */
  readonly assets?: string
  /** Also lists the training line's hidden scenarios, which exist for automatic checks. */
  readonly hiddenScenarios?: boolean
  /** Where bugs end that nobody is waiting for; thrown into the process's own net by default. */
  readonly noteBug?: (bug: unknown, where: string) => void
}
