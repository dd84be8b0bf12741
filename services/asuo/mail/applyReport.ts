import { validate } from 'uuid'
import type { StoredTicket } from '../tickets/findTicket.ts'
import { noteEvent } from '../tickets/noteEvent.ts'
import type { DeliveryReport } from './incomingMail.ts'
import type { Receiving } from './receiveEmail.ts'

const findReported = async ({ tx, space }: Receiving, { envelopeId, messageIds }: DeliveryReport) => {
  const sent = tx.selectFrom('emails').selectAll().where('space', '=', space).where('direction', '=', 'outbound').forUpdate()
  if (envelopeId !== null && validate(envelopeId)) {
    const byEnvelope = await sent.where('id', '=', envelopeId).executeTakeFirst()
    if (byEnvelope) return byEnvelope
  }
  return messageIds.length === 0 ? undefined : sent.where('message_id', 'in', messageIds).executeTakeFirst()
}

/**
 * Writes what a server reports on the mail it is about. Answers with that mail's ticket, or null where no mail of ours is meant: our
 * ids cannot be guessed, so a stranger cannot report on them.
 */
export const applyReport = async (receiving: Receiving, report: DeliveryReport): Promise<Pick<StoredTicket, 'id' | 'number'> | null> => {
  const { tx, account, now } = receiving
  const email = await findReported(receiving, report)
  if (!email || email.ticket_id === null) return null
  const ticket = await tx.selectFrom('tickets').select(['id', 'number']).where('id', '=', email.ticket_id).executeTakeFirstOrThrow()
  if (report.action === 'failed') {
    await tx.updateTable('emails').set({ state: 'bounced', error: report.diagnostic }).where('id', '=', email.id).execute()
    await tx.updateTable('tickets').set({ updated_at: now }).where('id', '=', ticket.id).execute()
    await noteEvent(tx, ticket.id, 'email.failed', account.id, { emailId: email.id, state: 'bounced' }, now)
  }
  // A server that only handed it on knows nothing of the mailbox; a delay is followed by another report.
  if (report.action === 'delivered' && email.state === 'sent') {
    await tx.updateTable('emails').set({ state: 'delivered' }).where('id', '=', email.id).execute()
  }
  return ticket
}
