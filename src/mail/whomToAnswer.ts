import type { Email } from '../asuo/email.ts'
import { isStranger } from './isStranger.ts'
import type { LetterDraft } from './letterDraft.ts'

type Mail = Pick<Email, 'id' | 'messageId' | 'direction' | 'automatic' | 'from' | 'to' | 'authorId'>

/**
 * Whom a new letter goes to, and which mail it answers: the person who wrote last, but never somebody who only knows the ticket's number;
 * else the caller of the ticket. `mails` oldest first.
 */
export const whomToAnswer = (mails: readonly Mail[], callerEmail: string | null): Pick<LetterDraft, 'to' | 'answers'> => {
  const last = mails.findLast(
    ({ direction, automatic, from }) => direction === 'inbound' && !automatic && !isStranger(from, callerEmail, mails),
  )
  if (last === undefined) return { to: callerEmail ?? '', answers: null }
  return { to: last.from, answers: { emailId: last.id, messageId: last.messageId } }
}
