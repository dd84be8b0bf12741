import { v5 as uuidv5 } from 'uuid'
import type { Email } from '#core/asuo/email'
import { emailAddress } from '#core/asuo/emailAddress'
import type { Ticket } from '#core/asuo/ticket'
import type { InputOf } from '#core/bridge/requests'
import { plainSubject } from '#core/mail/plainSubject'
import { hasGreeting } from '#core/regulation/text/letterGreeting'
import { ownWords } from '#core/regulation/text/ownWords'
import { shorten } from '#core/tickets/shorten'

const shortestSubject = 3

const isWorthless = (line: string): boolean => line.length < shortestSubject || (hasGreeting(line) && line.length < 60)

/** The first words of a text that say something, as a subject. */
const beginning = (text: string): string => {
  const lines = text.split('\n').map((line) => line.trim())
  return shorten(lines.find((line) => !isWorthless(line)) ?? '', 120)
}

/**
 * Another question in a mail as a ticket of its own that follows the one it came to (3.11), and the letter that tells its number. Ids are
 * made of the mail, so that a repetition is the same ticket, whoever asks. A colleague who does it too tells no second number.
 */
export const separated = (mail: Email, ticket: Ticket, settles: boolean): InputOf<'mail.separate'> => {
  const said = ownWords(mail.body).trim()
  const subject = plainSubject(mail.subject)
  return {
    emailId: mail.id,
    settles,
    letterId: uuidv5('letter of the question in', mail.id),
    create: {
      externalId: uuidv5('question in', mail.id),
      ...(ticket.inn === null ? { innAbsentReason: ticket.innAbsentReason ?? ('not_known' as const) } : { inn: ticket.inn }),
      channel: 'email',
      // A reply bears the subject of the old question.
      subject: shorten(subject.length < shortestSubject || subject === ticket.subject ? beginning(said) || mail.from : subject, 300),
      description: shorten(said || mail.subject || mail.from, 20_000),
      caller: { ...(mail.fromName === null ? {} : { name: mail.fromName }), email: mail.from },
      links: [{ target: ticket.uin, type: 'follows' }],
    },
    letter: { template: 'registered', to: mail.from, inReplyTo: mail.messageId, unlessAnswered: true, locale: 'ru' },
  }
}

/** Nobody can be told the number where the sender has no address that takes mail. */
export const canBeSeparated = ({ from }: Email): boolean => emailAddress.safeParse(from).success
