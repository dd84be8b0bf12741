import { z } from 'zod'
import { emailAddress } from '#core/asuo/emailAddress'
import { CannotStart } from '../cannotStart.ts'
import type { Mailbox } from './mailPost.ts'

/** How a server is reached. */
export interface MailServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; else STARTTLS where the server has it. */
  readonly secure: boolean
  /** On this machine nothing is gained by encryption, and certificates seldom fit there. */
  readonly isLocal: boolean
  /** A password goes over the network encrypted or not at all. */
  readonly mustEncrypt: boolean
  readonly user: string | null
  readonly password: string | null
}

/** Each direction may be set up without the other. */
export interface MailSettings {
  readonly from: Mailbox
  readonly smtp: MailServer | null
  readonly imap: MailServer | null
  /** Where mail is moved to after it was taken in. */
  readonly folder: string
}

/** The part `mail` of the settings file; the environment goes before it. */
export const mailFile = z.strictObject({
  smtpUrl: z.string().optional(),
  imapUrl: z.string().optional(),
  from: z.string().optional(),
  folder: z.string().min(1).max(100).optional(),
})
type MailFile = z.infer<typeof mailFile>

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost'])
const ports = { 'smtp:': 587, 'smtps:': 465, 'imap:': 143, 'imaps:': 993 } as const
type Scheme = keyof typeof ports

const isScheme = (text: string): text is Scheme => text in ports

/** Null where it is not percent-encoded as an address must be. */
const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** The address may hold a password, so no sentence quotes it. */
const readServer = (name: string, text: string, kind: 'smtp' | 'imap'): MailServer => {
  const wrong = new CannotStart(`${name} is not of the form ${kind}s://user:password@host:port: correct it, or leave it out.`)
  if (!URL.canParse(text)) throw wrong
  const { protocol, hostname, port, username, password } = new URL(text)
  if (!isScheme(protocol) || !protocol.startsWith(kind) || hostname === '') throw wrong
  const isLocal = loopback.has(hostname)
  const secure = protocol.endsWith('s:')
  const user = username === '' ? null : decoded(username)
  const secret = password === '' ? null : decoded(password)
  if ((username !== '' && user === null) || (password !== '' && secret === null)) throw wrong
  return {
    host: hostname.replaceAll(/[[\]]/g, ''),
    port: port === '' ? ports[protocol] : Number(port),
    secure,
    isLocal,
    mustEncrypt: !secure && user !== null && !isLocal,
    user,
    password: secret,
  }
}

/** `address` or `Name <address>`. */
const readFrom = (text: string): Mailbox => {
  const [, name, inBrackets] = /^\s*(?:"?([^"<>]*?)"?\s*)<([^<>]+)>\s*$/.exec(text) ?? []
  const address = (inBrackets ?? text).trim()
  if (!emailAddress.safeParse(address).success) {
    throw new CannotStart('MAIL_FROM is not an e-mail address, such as "Служба поддержки <help@example.ru>": correct it.')
  }
  return { name: name ? name : null, address }
}

/**
 * How mail goes out and comes in, from the environment and the settings file; null where it is not set up. A set-up that cannot work
 * is refused in a sentence without its addresses.
 */
export const readMailSettings = (environment: Readonly<Record<string, string | undefined>>, file: MailFile = {}): MailSettings | null => {
  const smtpUrl = environment.SMTP_URL || file.smtpUrl
  const imapUrl = environment.IMAP_URL || file.imapUrl
  const from = environment.MAIL_FROM || file.from
  if (!smtpUrl && !imapUrl) return null
  if (!from) throw new CannotStart('Mail needs the address it is sent from and answered to: set MAIL_FROM, or "from" in the settings file.')
  const imap = imapUrl ? readServer('IMAP_URL', imapUrl, 'imap') : null
  if (imap !== null && imap.user === null) throw new CannotStart('IMAP_URL names no user: give imaps://user:password@host.')
  return { from: readFrom(from), smtp: smtpUrl ? readServer('SMTP_URL', smtpUrl, 'smtp') : null, imap, folder: file.folder ?? 'ASUO' }
}
