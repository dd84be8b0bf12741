import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Space } from '#core/asuo/agent'
import type { Account } from '../http/asked.ts'
import { toldError } from '../http/toldError.ts'
import { keepDoing, type Repeated } from '../keepDoing.ts'
import type { MailPost } from '../mail/mailPost.ts'
import type { ServiceClock } from '../serviceClock.ts'
import type { Database } from '../storage/openStorage.ts'
import { inTransaction } from '../storage/transaction.ts'
import { transitionTicket } from './actOnTicket.ts'
import { confirmationSilenceHours } from './ticketChart.ts'
import { uinOf } from './uinOf.ts'

const hourMs = 3_600_000
const everyMs = 60_000

/**
 * Resolved tickets whose caller was asked by mail whether it is solved (2.2) and said nothing since for the whole time. A question
 * that did not leave, or came back, was not asked; one about a solution that was disputed since is answered; one asked in a call is the operators'
 * to settle. The time ends where mail was last
 * heard: an answer that could not come in is no silence.
 */
const findSilent = async (db: Database, space: Space, heardUntil: number) => {
  const since = new Date(heardUntil - confirmationSilenceHours * hourMs)
  const { rows } = await sql<{ number: number }>`
    select t.number from tickets t
    cross join lateral (
      select seq, sent_at, state, at from emails
      where ticket_id = t.id and direction = 'outbound' and template in ('answer', 'resolution_check')
      order by seq desc limit 1) question
    where t.space = ${space} and t.status = 'resolved' and (t.resolution ->> 'resolvedAt')::timestamptz <= ${since}
      and question.state in ('sent', 'delivered') and question.sent_at <= ${since}
      and not exists (
        select 1 from ticket_events dispute where dispute.ticket_id = t.id and dispute.type = 'ticket.transitioned'
          and dispute.data ->> 'transition' = 'dispute_resolution' and dispute.at > question.at)
      and not exists (
        select 1 from emails reply where reply.ticket_id = t.id and reply.direction = 'inbound' and not reply.automatic
          and reply.seq > question.seq)
    order by t.id limit 100`.execute(db)
  return rows
}

const closeOne = (db: Database, account: Account, space: Space, number: number, now: Date) =>
  inTransaction(db, (tx) =>
    transitionTicket({
      params: { ticketRef: uinOf(number) },
      query: {},
      body: { transition: 'close_unconfirmed' },
      account,
      space,
      ifMatch: null,
      ifNoneMatch: null,
      lastEventId: null,
      db: tx,
      now,
    }),
  )

/** Closes, minute by minute, what its caller left without an answer. `account` is in whose name: it must see both spaces. */
export const startClosingSilent = (db: Database, clock: ServiceClock, log: Logger, account: Account, post: MailPost): Repeated =>
  keepDoing(
    clock,
    async () => {
      const now = new Date(clock.now())
      const heardUntil = post.heardUntil()
      if (heardUntil === null) return everyMs
      // A refusal means somebody was quicker: the ticket is judged anew at the next round.
      for (const { number } of await findSilent(db, post.space, heardUntil)) await closeOne(db, account, post.space, number, now)
      return everyMs
    },
    (error) => {
      log.error({ error: toldError(error) }, 'tickets left without an answer are closed later')
      return everyMs
    },
  )
