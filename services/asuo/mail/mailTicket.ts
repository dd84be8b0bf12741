import { v5 } from 'uuid'
import type { Space } from '#core/asuo/agent'
import { emailAddress } from '#core/asuo/emailAddress'
import type { TicketCreate } from '#core/asuo/ticketCreate'
import { plainSubject } from '#core/mail/plainSubject'
import type { IncomingMail } from './incomingMail.ts'
import { cutText } from './mime/cutText.ts'

const longestSubject = 300
const longestDescription = 20_000
const subjectOf = (mail: IncomingMail): string => {
  const plain = plainSubject(mail.subject)
  if (plain.length >= 3) return cutText(plain, longestSubject)
  return plain === '' ? 'Письмо без темы' : `Письмо «${plain}»`
}

/**
 * The registration a mail makes. Its `externalId` follows from the mail, so one mail makes one ticket. `follows` is the `ext:` of a
 * ticket that can go on no more.
 */
export const registrationOf = (space: Space, mail: IncomingMail, follows: string | null): TicketCreate => ({
  externalId: v5(`urn:asuo:mail:${space}:${mail.messageId}`, v5.URL),
  innAbsentReason: 'not_known',
  channel: 'email',
  subject: subjectOf(mail),
  description: cutText(mail.text.trim(), longestDescription).trim() || 'Письмо без текста.',
  caller: {
    ...(mail.fromName === null ? {} : { name: cutText(mail.fromName, 200) }),
    ...(emailAddress.safeParse(mail.from).success ? { email: mail.from } : {}),
  },
  links: follows === null ? [] : [{ target: follows, type: 'follows' }],
})
