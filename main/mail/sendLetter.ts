import type { DutyKind } from '#core/asuo/duty'
import type { EmailTemplate } from '#core/asuo/email'
import type { InputOf } from '#core/bridge/requests'
import type { Outcome } from '#core/faults/outcome'
import { operationPath } from '../asuo/operationPath.ts'
import { type Author, spaceOf } from '../desk/author.ts'
import { fulfilDuties } from '../duties/fulfilDuties.ts'
import type { LetterContent } from '../outbox/letterDrafts.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { addAct } from '../tickets/actOnTicket.ts'
import { ticketPlace } from '../tickets/ticketPlace.ts'
import type { DraftTickets } from './draftTickets.ts'
import { letterActId } from './letterEntries.ts'

type Letter = InputOf<'mail.send'>['letter']

/** What a letter settles of what was promised in a call. */
const fulfils: Readonly<Partial<Record<EmailTemplate, readonly DutyKind[]>>> = {
  registered: ['tellUin'],
  answer: ['sendAnswer', 'askSolved'],
  resolution_check: ['askSolved'],
}

/** Puts a letter behind everything that was done to its ticket before; part of a transaction of the caller's. */
export const addLetter = (
  outbox: Outbox,
  author: Author,
  ref: string,
  letterId: string,
  letter: Letter,
  now: number,
  files: readonly LetterContent[] = [],
): void => {
  const { aggregate, training } = ticketPlace(outbox.tickets, ref, author)
  const attachments = files.map(({ name, content }) => ({ name, content }))
  const body = files.length === 0 ? letter : { ...letter, attachments }
  const path = operationPath('sendEmail', { ticketRef: ref }, spaceOf(training))
  outbox.entries.add({ id: letterId, aggregate, operation: 'sendEmail', path, body, actor: author.agentId, training, blocks: true }, now)
}

/**
 * Succeeds once the letter and everything it does are on disk; with them the draft is gone. The letter goes first: where ASUO refuses it, because
 * a colleague has answered, nothing of it is done. Asked again it is the same letter.
 */
export const sendLetter = (
  outbox: Outbox,
  author: Author,
  { uin, letterId, acts, letter, files }: InputOf<'mail.send'>,
  tickets: Pick<DraftTickets, 'forget'>,
): Outcome<null> =>
  outbox.write((now) => {
    if (outbox.entries.isKnown(letterId)) return null
    const sent = outbox.letters.contents(letterId).filter(({ id }) => files.includes(id))
    addLetter(outbox, author, uin, letterId, letter, now, sent)
    // The letter is with the caller when its acts are judged: one that a colleague forestalled must not hold up the ticket's next letter.
    for (const [nth, act] of acts.entries()) addAct(outbox, author, { actId: letterActId(letterId, nth), ref: uin, act }, now, false)
    fulfilDuties(outbox, author, uin, fulfils[letter.template] ?? [], now)
    outbox.letters.forget({ ...author, uin }, letterId)
    tickets.forget({ ...author, uin })
    return null
  })
