import type { Notices } from '#core/bridge/notices'
import type { Answers } from '#core/bridge/requests'
import type { Outcome } from '#core/faults/outcome'
import type { GlobalKeys, GlobalVerb } from '#core/settings/globalKeys'

/** The desk's local side, the same under both shells: answers the page and tells it what happened. */
export interface Desk {
  readonly answers: Answers
  /** Every notice, for the shell to carry to its page. Returns the undo. */
  listen(heard: <N extends keyof Notices>(name: N, payload: Notices[N]) => void): () => void
  /** A call of the present operator is kept on the disk: it rang, was answered, and has not left the desk. */
  hasOpenCall(): boolean
  /** Sleep, resume and network changes, told by the shell. */
  shake(why: 'resume' | 'network'): void
  /** Ends embedded services by their process ids and closes the outbox. Idempotent. */
  close(): Promise<void>
}

/** What a shell must lend to the desk. Nothing here knows Electron, Node's shell or a browser. */
export interface ShellPorts {
  readonly shell: 'electron' | 'browser'
  readonly version: string
  /** Folder of the profile: settings, outbox, embedded data. */
  readonly profile: string
  readonly secrets: SecretStore
  readonly attention: Attention
  readonly globalKeys: GlobalKeyPort
  /** Shows an https (or loopback) address in the system's own browser. False where there is none; may stay unanswered while it runs. */
  openBrowser(address: string): Promise<boolean>
  /** The page's origins, for the training line's Origin check. */
  origins(): readonly string[]
  /** One line of progress while the desk prepares («Готовлю базу данных…»). */
  progress(step: PreparingStep): void
}

export type PreparingStep = 'profile' | 'database' | 'asuo' | 'trainingLine' | 'signIn' | 'ready'

/** Passwords and tokens. Where the system has no safe place they stay in memory: `durable` says which. */
export interface SecretStore {
  readonly durable: boolean
  read(name: string): Promise<string | null>
  /** `notSaved` or `noSecureStorage` where nothing was written. */
  write(name: string, value: string): Promise<Outcome<null>>
  forget(name: string): Promise<Outcome<null>>
}

/** Keys that are heard while another program has the keyboard. */
export interface GlobalKeyPort {
  /** Takes these keys in place of those it had. Tells which ones it could not take; null where the shell can take none at all. */
  claim(keys: GlobalKeys, pressed: (verb: GlobalVerb) => void): readonly GlobalVerb[] | null
  release(): void
}

/** Raises the window without stealing the keyboard, flashes, marks the tray; null calms everything. */
export interface Attention {
  ring(caller: string | null): void
}
