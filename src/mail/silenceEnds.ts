import type { Email } from '../asuo/email.ts'

/** The caller has so long to answer the question of clause 2.2 (docs/mail.md). */
const silenceMs = 72 * 3_600_000

type Asked = Pick<Email, 'direction' | 'state' | 'template' | 'sentAt' | 'automatic'>

/**
 * When a solved ticket is closed if its caller keeps silent, in ms of the epoch; null where nothing was asked by mail, the question did
 * not arrive, or he has answered. `mails` oldest first.
 */
export const silenceEnds = (resolvedAt: string, mails: readonly Asked[]): number | null => {
  const last = mails.findLastIndex(
    ({ direction, template }) => direction === 'outbound' && (template === 'answer' || template === 'resolution_check'),
  )
  const question = mails[last]
  if (question === undefined || question.sentAt === null || (question.state !== 'sent' && question.state !== 'delivered')) return null
  if (mails.slice(last + 1).some(({ direction, automatic }) => direction === 'inbound' && !automatic)) return null
  return Math.max(Date.parse(resolvedAt), Date.parse(question.sentAt)) + silenceMs
}
