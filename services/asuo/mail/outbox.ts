import type { Logger } from 'pino'
import { toldError } from '../http/toldError.ts'
import { keepDoing, type Repeated } from '../keepDoing.ts'
import type { ServiceClock } from '../serviceClock.ts'
import type { Database } from '../storage/openStorage.ts'
import type { Transaction } from '../storage/transaction.ts'
import { noteEvent } from '../tickets/noteEvent.ts'
import type { StoredEmail } from './emailView.ts'
import type { MailPost } from './mailPost.ts'
import { retryDelay } from './retryDelay.ts'
import type { MailSender, SendOutcome } from './smtp/mailSender.ts'

export interface OutboxParts {
  readonly db: Database
  readonly clock: ServiceClock
  readonly log: Logger
  readonly post: MailPost
  readonly sender: MailSender
  readonly accountId: string
  /** 0 … 1. */
  readonly chance: () => number
}

const idleMs = 1000
const firstRetryMs = 5000
const longestRetryMs = 900_000
/** RFC 5321, 4.5.4.1: so long a mail is tried. Later it would say what holds no more. */
const putOffDays = 5
const dayMs = 86_400_000

type QueuedEmail = Omit<StoredEmail, 'number'>

/** The next mail that is due, held until the transaction ends: a second service takes another one. */
const takeNext = (tx: Transaction, post: MailPost, now: Date): Promise<QueuedEmail | undefined> =>
  tx
    .selectFrom('emails')
    .selectAll()
    .where('state', '=', 'queued')
    .where('space', '=', post.space)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('seq')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

const filesOf = async (tx: Transaction, emailId: string) => {
  const files = await tx.selectFrom('email_attachments').selectAll().where('email_id', '=', emailId).orderBy('place').execute()
  return files.flatMap(({ name, type, content }) => (content === null ? [] : [{ name, type, content }]))
}

const send = async (tx: Transaction, sender: MailSender, email: QueuedEmail): Promise<SendOutcome> =>
  sender.send({
    id: email.id,
    messageId: email.message_id,
    to: email.to_address,
    subject: email.subject,
    text: email.body,
    inReplyTo: email.in_reply_to,
    references: email.reference_ids,
    automatic: email.automatic,
    at: email.at,
    attachments: await filesOf(tx, email.id),
  })

/** What is known of a mail without a try; null where it is to be tried. */
const outcomeBefore = (takenOver: ReadonlySet<string>, { id, at, error }: QueuedEmail, now: Date): SendOutcome | null => {
  if (takenOver.has(id)) return { kind: 'sent' }
  if (now.getTime() - at.getTime() <= putOffDays * dayMs) return null
  return { kind: 'refused', reason: `Не ушло за пять дней: ${error ?? 'отправка почты не работала'}`, code: 'too old' }
}

/** Writes what became of a try, and answers with the ms until the mail is due again; 0 where it is not. */
const note = async (tx: Transaction, parts: OutboxParts, email: QueuedEmail, outcome: SendOutcome, now: Date): Promise<number> => {
  const { post, accountId, chance } = parts
  const attempts = email.attempts + 1
  const from = { from_address: post.from?.address ?? '', from_name: post.from?.name ?? null }
  const end = async (state: 'sent' | 'failed', error: string | null) => {
    const sentAt = state === 'sent' ? now : null
    await tx
      .updateTable('emails')
      .set({ ...from, state, error, attempts, due_at: null, sent_at: sentAt })
      .where('id', '=', email.id)
      .execute()
    if (email.ticket_id === null) return
    await tx.updateTable('tickets').set({ updated_at: now }).where('id', '=', email.ticket_id).execute()
    const type = state === 'sent' ? 'email.sent' : 'email.failed'
    await noteEvent(tx, email.ticket_id, type, email.author_id ?? accountId, { emailId: email.id, state }, now)
  }
  if (outcome.kind === 'sent') return end('sent', null).then(() => 0)
  if (outcome.kind === 'refused') return end('failed', outcome.reason).then(() => 0)
  const waitMs = retryDelay(email.attempts, firstRetryMs, longestRetryMs, chance)
  const due = new Date(now.getTime() + waitMs)
  await tx.updateTable('emails').set({ attempts, due_at: due, error: outcome.reason }).where('id', '=', email.id).execute()
  return waitMs
}

/**
 * Sends what is queued, one mail after the other. A mail is marked in the transaction that held it while it was sent: a service
 * killed between the server's 250 and the commit sends it once more, under the same Message-ID. That is all SMTP allows.
 */
export const startOutbox = (parts: OutboxParts): Repeated => {
  const { db, clock, log, post, sender } = parts
  /** Taken over by the server while the storage broke: marked at the next round, not sent again. */
  const takenOver = new Set<string>()
  let failures = 0

  const round = async (): Promise<number> => {
    const now = new Date(clock.now())
    return db.transaction().execute(async (tx) => {
      const email = await takeNext(tx, post, now)
      if (!email) return idleMs
      const before = outcomeBefore(takenOver, email, now)
      const outcome = before ?? (await send(tx, sender, email))
      if (outcome.kind === 'sent') takenOver.add(email.id)
      else log.warn({ emailId: email.id, outcome: outcome.kind, code: outcome.code }, 'a mail was not taken over')
      if (before === null) post.sending.show(outcome.kind === 'unreachable' ? 'failing' : 'working')
      const waitMs = await note(tx, parts, email, outcome, now)
      // Nothing else would get through either.
      return outcome.kind === 'unreachable' ? waitMs : 0
    })
  }
  const settled = async (): Promise<number> => {
    const ms = await round()
    failures = 0
    return ms
  }
  return keepDoing(clock, settled, (error) => {
    log.error({ error: toldError(error) }, 'the outbox of mail stopped and goes on later')
    failures += 1
    return retryDelay(failures, firstRetryMs, longestRetryMs, parts.chance)
  })
}
