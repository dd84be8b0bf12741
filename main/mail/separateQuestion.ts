import type { InputOf } from '#core/bridge/requests'
import type { TicketNumber } from '#core/bridge/session'
import type { Outcome } from '#core/faults/outcome'
import type { Author } from '../desk/author.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { registerTicket } from '../tickets/registerTicket.ts'
import { addLetter } from './sendLetter.ts'
import { addSettling } from './settleMail.ts'

/**
 * Clause 3.11 for a mail: another question becomes a ticket of its own, linked with the one it came to, its sender is told the number, and
 * the mail waits for nobody any more where that was all of it. All of it is on disk together.
 */
export const separateQuestion = (outbox: Outbox, author: Author, asked: InputOf<'mail.separate'>): Outcome<TicketNumber> => {
  const { emailId, settles, create, letterId, letter } = asked
  return registerTicket(outbox, author, create, (now) => {
    addLetter(outbox, author, `ext:${create.externalId}`, letterId, letter, now)
    if (settles) addSettling(outbox, author, emailId, now)
  })
}
