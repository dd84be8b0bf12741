import type { Logger } from 'pino'
import type { Account } from '../http/asked.ts'
import type { Repeated } from '../keepDoing.ts'
import type { ServiceClock } from '../serviceClock.ts'
import type { Database } from '../storage/openStorage.ts'
import { startInbox } from './imap/inbox.ts'
import type { MailPost } from './mailPost.ts'
import type { MailSettings } from './mailSettings.ts'
import { startOutbox } from './outbox.ts'
import { createSmtpSender } from './smtp/smtpSender.ts'

export interface MailParts {
  readonly db: Database
  readonly clock: ServiceClock
  readonly log: Logger
  readonly post: MailPost
  /** In whose name mail is taken in. */
  readonly account: Account
}

/** Sends and takes in mail until it is closed. What of it is not set up does not start. */
export const startMail = (settings: MailSettings, parts: MailParts): Repeated => {
  const sender = settings.smtp && createSmtpSender(settings.smtp, settings.from)
  const outbox = sender && startOutbox({ ...parts, sender, accountId: parts.account.id, chance: Math.random })
  const inbox = settings.imap && startInbox({ ...parts, server: settings.imap, folder: settings.folder, chance: Math.random })
  return {
    close: async () => {
      await Promise.all([inbox?.close(), outbox?.close()])
      sender?.close()
    },
  }
}
