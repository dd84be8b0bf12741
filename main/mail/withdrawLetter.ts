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

const storedLetter = jsonText(emailOutbound)

/** `/duties/<id>/discharge`: whose end the letter was. */
const dutyOf = ({ path }: OutboxEntry): string => path.split('/')[2] ?? ''

const blank = { whatHappened: '', whereInSystem: '', procurementNumber: '', stepsTaken: '', errorText: '' }

/**
 * Takes back a letter that was refused, or stands behind an act that was: nothing of it can be on its way. Its words and files become a draft in
 * the transaction that takes it out of the outbox.
 */
export const withdrawLetter = (outbox: Outbox, author: Author, asked: InputOf<'mail.withdraw'>): Outcome<LetterDraft> => {
  const { uin, letterId, newLetterId } = asked
  const { aggregate } = ticketPlace(outbox.tickets, uin, author)
  const own = [...Array.from({ length: mostActs }, (_, nth) => letterActId(letterId, nth)), letterId]
  const entry = outbox.entries.isKnown(letterId) ? outbox.entries.read(letterId) : null
  const isHeld = entry !== null && entry.actor === author.agentId && heldUpBy(outbox, entry) !== null
  const letter = isHeld ? storedLetter.safeParse(entry.body).data : undefined
  if (letter === undefined) return failure({ code: 'notFound' })

  return outbox.write((now) => {
    const place = { ...author, uin }
    const before = outbox.letters.recall(place)
    const draft: LetterDraft = before ?? {
      letterId: newLetterId,
      template: letter.template,
      to: letter.to,
      text: '',
      answers: null,
      escalation: blank,
      refusalReason: null,
      redirectTo: '',
      files: [],
    }
    const text = [draft.text, letter.body ?? ''].filter((part) => part.trim() !== '').join('\n\n')
    outbox.letters.keep(place, { ...draft, text }, now)
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
