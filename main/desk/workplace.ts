import type { MendedFile } from '#core/bridge/session'
import type { Clock } from '#core/time/clock'
import type { AsuoClient } from '../asuo/asuoClient.ts'
import type { AsuoLamp } from '../asuo/asuoLamp.ts'
import type { BoardStream } from '../asuo/boardStream.ts'
import type { StandingLine } from '../line/standingLine.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Sending } from '../outbox/queue.ts'
import type { SettingsStore } from '../settings/settingsStore.ts'
import type { ProviderSignIn } from '../signIn/providerSignIn.ts'
import type { Author } from './author.ts'
import type { ShellPorts } from './desk.ts'
import type { NoticeBoard } from './noticeBoard.ts'
import type { SignIn } from './signIn.ts'

/** The telephone line this desk stands on. */
export type DeskLine =
  | { readonly kind: 'training'; readonly handle: StandingLine }
  | { readonly kind: 'sip'; readonly server: string; readonly uri: string | null; readonly password: string | null }

/** Everything the answers work with, put together once. */
export interface Workplace {
  readonly shell: ShellPorts
  readonly settings: SettingsStore
  readonly notices: NoticeBoard
  readonly outbox: Outbox
  readonly client: AsuoClient
  readonly lamp: AsuoLamp
  readonly signIn: SignIn
  readonly providerSignIn: ProviderSignIn
  readonly board: BoardStream
  readonly line: DeskLine
  /** Embedded ASUO and embedded training line. */
  readonly practice: boolean
  readonly clock: Clock
  readonly deskBootId: string
  readonly mended: readonly MendedFile[]
  /** Null while nobody works here. */
  author(): Author | null
  station(): string
  /** How it stands with the sender at this moment. */
  sending(): Sending
}
