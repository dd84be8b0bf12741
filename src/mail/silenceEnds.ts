import type { Email } from '../asuo/email.ts'
import type { TicketEvent } from '../asuo/ticketEvent.ts'

/** The caller has so long to answer the question of clause 2.2 (docs/mail.md). */
const silenceMs = 72 * 3_600_000

type Asked = Pick<Email, 'direction' | 'state' | 'template' | 'sentAt' | 'automatic' | 'at'>

/** When a solution was last disputed, whoever heard it; null where none was. `events` oldest first. */
export const lastDispute = (events: readonly Pick<TicketEvent, 'data' | 'at'>[]): string | null =>
  events.findLast(({ data }) => data.transition === 'dispute_resolution')?.at ?? null

/**
 * When a solved ticket is closed if its caller keeps silent, in ms of the epoch; null where nothing was asked by mail, the question did
 * not arrive, or he has answered, in a call perhaps (`disputedAt`). `mails` oldest first.
 */
export const silenceEnds = (resolvedAt: string, mails: readonly Asked[], disputedAt: string | null = null): number | null => {
  const last = mails.findLastIndex(
    ({ direction, template }) => direction === 'outbound' && (template === 'answer' || template === 'resolution_check'),
  )
  const question = mails[last]
  if (question === undefined || question.sentAt === null || (question.state !== 'sent' && question.state !== 'delivered')) return null
  if (disputedAt !== null && Date.parse(disputedAt) > Date.parse(question.at)) return null
  if (mails.slice(last + 1).some(({ direction, automatic }) => direction === 'inbound' && !automatic)) return null
  return Math.max(Date.parse(resolvedAt), Date.parse(question.sentAt)) + silenceMs
}
