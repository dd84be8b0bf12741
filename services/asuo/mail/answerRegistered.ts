import { sql } from 'kysely'
import { emailAddress } from '#core/asuo/emailAddress'
import { composeLetter } from '#core/mail/composeLetter'
import type { StoredTicket } from '../tickets/findTicket.ts'
import { uinOf } from '../tickets/uinOf.ts'
import type { IncomingMail } from './incomingMail.ts'
import { queueEmail } from './queueEmail.ts'
import type { Receiving } from './receiveEmail.ts'

/** Two robots that do not say so would write to each other for ever: so many automatic answers an hour and a day get one address. */
const limits = [
  { withinMs: 3_600_000, count: 5 },
  { withinMs: 86_400_000, count: 20 },
] as const

const hasHadEnough = async ({ tx, now }: Receiving, address: string): Promise<boolean> => {
  // Mails of one sender that come at once take turns here, so each counts those before it.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`answers ${address.toLowerCase()}`}, 0))`.execute(tx)
  for (const { withinMs, count } of limits) {
    const sent = await tx
      .selectFrom('emails')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('direction', '=', 'outbound')
      .where('automatic', '=', true)
      .where(sql<boolean>`lower(to_address) = lower(${address})`)
      .where('at', '>', new Date(now.getTime() - withinMs))
      .executeTakeFirstOrThrow()
    if (Number(sent.count) >= count) return true
  }
  return false
}

/** Tells the sender of a mail that made a ticket its number (2.1), unless he wants no such answer, cannot get it or got too many. */
export const answerRegistered = async (receiving: Receiving, ticket: StoredTicket, mail: IncomingMail): Promise<void> => {
  if (mail.wantsNoAnswer) return
  if (!emailAddress.safeParse(mail.from).success || (await hasHadEnough(receiving, mail.from))) return
  const told = { uin: uinOf(ticket.number), provisionalNumber: ticket.provisional_number, subject: ticket.subject }
  const letter = composeLetter('registered', told, null, 'ru')
  if (letter === null) return
  await queueEmail(
    receiving.tx,
    receiving.post,
    { ticket, to: mail.from, template: 'registered', letter, answered: mail, authorId: null, check: null, attachments: [] },
    receiving.now,
  )
}
