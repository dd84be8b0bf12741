import type { Email } from '#core/asuo/email'

/** The last mail a person sent into the ticket; null where there is none. `mails` oldest first. */
export const lastMail = (mails: readonly Email[]): Email | null =>
  mails.findLast(({ direction, automatic }) => direction === 'inbound' && !automatic) ?? null

/** Nobody has written to the ticket since that mail came, nor said that it needs no answer. */
export const isUnanswered = (mail: Email, mails: readonly Email[]): boolean =>
  mail.settled === null &&
  !mails
    .slice(mails.indexOf(mail) + 1)
    .some(({ direction, automatic, state }) => direction === 'outbound' && !automatic && state !== 'failed' && state !== 'bounced')
