import { emailOutbound } from '#core/asuo/emailOutbound'
import type { WaitingLetter } from '#core/mail/mailThread'
import type { Author } from '../desk/author.ts'
import { jsonText } from '../disk/jsonText.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { ticketPlace } from '../tickets/ticketPlace.ts'
import { heldUpBy } from './letterEntries.ts'

const storedLetter = jsonText(emailOutbound)

/**
 * Letters to a ticket that ASUO has not taken yet, oldest first. One that stands behind a refused act is as refused as that: nobody sends
 * it before a person has looked.
 */
export const waitingLetters = (outbox: Outbox, author: Author, uin: string): readonly WaitingLetter[] => {
  const { aggregate } = ticketPlace(outbox.tickets, uin, author)
  return outbox.entries.undelivered('sendEmail', author.agentId).flatMap((entry) => {
    const letter = storedLetter.safeParse(entry.body)
    if (entry.aggregate !== aggregate || entry.training !== author.training || !letter.success) return []
    const { template, to, body = '', inReplyTo = null } = letter.data
    return [
      {
        letterId: entry.id,
        template,
        to,
        inReplyTo,
        text: body,
        at: entry.createdAt,
        problem: outbox.entries.isMaybeThere(entry.id) ? null : heldUpBy(outbox, entry),
      },
    ]
  })
}

/** ASUO's words on acts of letters to a ticket that it refused after it had taken the letters. */
export const refusedActs = (outbox: Outbox, author: Author, uin: string): readonly string[] => {
  const { aggregate } = ticketPlace(outbox.tickets, uin, author)
  return outbox.entries
    .attention()
    .flatMap((row) =>
      row.aggregate === aggregate && !row.blocks && outbox.entries.read(row.id).actor === author.agentId ? [row.problem ?? ''] : [],
    )
}
