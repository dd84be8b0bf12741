import { ImapFlow } from 'imapflow'
import type { ServiceClock } from '../../serviceClock.ts'
import type { MailServer } from '../mailSettings.ts'
import type { OpenMailbox } from './mailboxes.ts'

const limits = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 120_000 }
/** A message is fetched in one piece and is no larger than this; see `takeMail`. */
const largestLiteral = 64 * 1024 * 1024

const clientOf = ({ host, port, secure, isLocal, mustEncrypt, user, password }: MailServer): ImapFlow =>
  new ImapFlow({
    host,
    port,
    secure,
    ...(mustEncrypt ? { doSTARTTLS: true } : {}),
    ...(isLocal && !secure ? { doSTARTTLS: false } : {}),
    auth: { user: user ?? '', pass: password ?? '' },
    // It would log addresses.
    logger: false,
    maxLiteralSize: largestLiteral,
    clientInfo: { name: 'ASUO' },
    ...limits,
  })

/**
 * Opens the inbox. No UID is remembered longer than the connection lives, so a mailbox made anew (another UIDVALIDITY) is a mailbox
 * like any other.
 */
export const openMailbox = async (
  server: MailServer,
  folder: string,
  clock: ServiceClock,
  abandoned: Promise<void>,
): Promise<OpenMailbox> => {
  const client = clientOf(server)
  let isGone = false
  // What comes between a look and the pause after it must not wait for the pause's end.
  let hasNews = false
  let wake = () => {}
  client.on('error', () => undefined)
  client.on('exists', () => {
    hasNews = true
    wake()
  })
  client.on('close', () => {
    isGone = true
    wake()
  })
  try {
    await Promise.race([client.connect(), abandoned.then(() => Promise.reject(new Error('closing')))])
    await client.mailboxCreate(folder)
    await client.mailboxOpen('INBOX')
  } catch (failure) {
    client.close()
    throw failure
  }
  const one = (uid: number) => [String(uid), { uid: true }] as const
  return {
    isGone: () => isGone || !client.usable,
    list: async () => {
      hasNews = false
      const found = await client.search({ deleted: false }, { uid: true })
      if (!Array.isArray(found)) throw new Error('the inbox cannot be searched')
      return found.toSorted((a, b) => a - b)
    },
    look: async (uid) => {
      const [range, by] = one(uid)
      const found = await client.fetchOne(range, { uid: true, size: true, internalDate: true }, by)
      if (!found) return null
      return { uid, size: found.size ?? 0, receivedAt: new Date(found.internalDate ?? clock.now()) }
    },
    read: async (uid, bytes) => {
      const [range, by] = one(uid)
      const found = await client.fetchOne(range, { uid: true, source: { start: 0, maxLength: bytes } }, by)
      return (found ? found.source : null) ?? null
    },
    putAway: async (uid) => {
      const [range, by] = one(uid)
      if (!(await client.messageMove(range, folder, by))) throw new Error('a message cannot be moved out of the inbox')
    },
    pause: async (ms) => {
      if (isGone) throw new Error('the connection to the mailbox is gone')
      if (hasNews) return
      let undo = () => {}
      const woken = new Promise<void>((resolve) => {
        wake = resolve
        undo = clock.after(ms, resolve)
      })
      // Ends with the next command; where the server has no IDLE, the library asks it from time to time.
      client.idle().catch(() => undefined)
      await woken
      undo()
      wake = () => {}
      if (isGone) throw new Error('the connection to the mailbox is gone')
    },
    close: () => client.close(),
  }
}
