import { emailOutbound } from '#core/asuo/emailOutbound'
import type { InputOf } from '#core/bridge/requests'
import { failure, type Outcome } from '#core/faults/outcome'
import type { LetterDraft } from '#core/mail/letterDraft'
import type { Author } from '../desk/author.ts'
import { jsonText } from '../disk/jsonText.ts'
import { fulfilmentId } from '../duties/dischargeDuty.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { OutboxEntry } from '../outbox/outboxEntry.ts'
import { ticketPlace } from '../tickets/ticketPlace.ts'
import { heldUpBy, letterActId, mostActs } from './letterEntries.ts'
import { mergedDrafts, returnedDraft } from './returnedDraft.ts'

const storedLetter = jsonText(emailOutbound)

/** `/duties/<id>/discharge`: whose end the letter was. */
const dutyOf = ({ path }: OutboxEntry): string => path.split('/')[2] ?? ''

/**
 * Takes back a letter that was refused, or stands behind an act that was; not one that has left once and may be there already. Its words and files become a draft in
 * the transaction that takes it out of the outbox.
 */
export const withdrawLetter = (outbox: Outbox, author: Author, asked: InputOf<'mail.withdraw'>): Outcome<LetterDraft> => {
  const { uin, letterId, newLetterId, answers } = asked
  const { aggregate } = ticketPlace(outbox.tickets, uin, author)
  const own = [...Array.from({ length: mostActs }, (_, nth) => letterActId(letterId, nth)), letterId]
  const entry = outbox.entries.isKnown(letterId) ? outbox.entries.read(letterId) : null
  const isHeld =
    entry !== null && entry.actor === author.agentId && heldUpBy(outbox, entry) !== null && ![...own].some(outbox.entries.isMaybeThere)
  const letter = isHeld ? storedLetter.safeParse(entry.body).data : undefined
  if (letter === undefined) return failure({ code: 'notFound' })

  return outbox.write((now) => {
    const place = { ...author, uin }
    const before = outbox.letters.recall(place)
    const acts = own.flatMap((id) => (id !== letterId && outbox.entries.isKnown(id) ? [outbox.entries.read(id)] : []))
    const returned = returnedDraft(newLetterId, letter, answers, acts)
    const draft = before === null ? returned : mergedDrafts(before, returned)
    outbox.letters.keep(place, draft, now)
    for (const [nth, { name, content }] of (letter.attachments ?? []).entries()) {
      const bytes = Buffer.from(content, 'base64')
      outbox.letters.attach(draft.letterId, { id: letterActId(newLetterId, mostActs + nth), name, size: bytes.length }, bytes)
    }
    const ends = outbox.entries
      .undelivered('dischargeDuty', author.agentId)
      .filter((end) => end.aggregate === aggregate && end.id === fulfilmentId(dutyOf(end)))
    for (const id of [...own, ...ends.map((end) => end.id)]) outbox.entries.withdraw(id)
    return outbox.letters.recall(place) ?? draft
  })
}
