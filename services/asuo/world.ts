import type { Logger } from 'pino'
import type { SignInSettings } from './auth/signInSettings.ts'
import type { Tokens } from './auth/tokens.ts'
import type { MailPost } from './mail/mailPost.ts'
import type { LiveBoard } from './monitoring/liveBoard.ts'
import type { ServiceClock } from './serviceClock.ts'
import type { Storage } from './storage/openStorage.ts'

/** What the answers work with. Made once at start. */
export interface World {
  readonly storage: Storage
  readonly clock: ServiceClock
  readonly tokens: Tokens
  readonly board: LiveBoard
  readonly post: MailPost
  readonly log: Logger
  readonly signIn: SignInSettings
  /** Seeded accounts may sign in. */
  readonly practice: boolean
  readonly version: string
}
