import { type TicketPatch, unguardedFields } from '#core/asuo/ticketPatch'
import { isFinal } from '#core/asuo/ticketStatus'
import type { Answer, Asked } from '../http/asked.ts'
import { judgeVersion } from '../http/etag.ts'
import { granted, type Judgement, refused, refusedField } from '../http/judgement.ts'
import type { Transaction } from '../storage/transaction.ts'
import { changeTicket, type TicketChange } from './changeTicket.ts'
import { isProvisionalTaken } from './createTicket.ts'
import { findTicket, type StoredTicket } from './findTicket.ts'

const fieldsOf = (patch: TicketPatch) => Object.keys(patch) as (keyof TicketPatch)[]

/** A number told to a caller is a record and is taken in every status; the rest is a change of the ticket. */
const judgeOpen = (ticket: StoredTicket, patch: TicketPatch): Judgement<null> =>
  isFinal(ticket.status) && fieldsOf(patch).some((field) => field !== 'provisionalNumber') ? refused('ticket-closed') : granted(null)

const judgeProvisional = async (tx: Transaction, ticket: StoredTicket, wanted: string | undefined): Promise<Judgement<null>> => {
  if (wanted === undefined || wanted === ticket.provisional_number) return granted(null)
  if (ticket.provisional_number === null && !(await isProvisionalTaken(tx, wanted))) return granted(null)
  return refusedField('external-id-reuse', '/provisionalNumber', 'in-use', 'A provisional number is given once and to one ticket')
}

const judgeAssignee = async (tx: Transaction, assigneeId: string | null | undefined): Promise<Judgement<null>> => {
  if (!assigneeId || (await tx.selectFrom('accounts').select('id').where('id', '=', assigneeId).executeTakeFirst())) return granted(null)
  return refusedField('validation-failed', '/assigneeId', 'unknown', 'There is no such account')
}

const columnsOf = (ticket: StoredTicket, patch: TicketPatch): TicketChange['set'] => ({
  subject: patch.subject ?? ticket.subject,
  description: patch.description ?? ticket.description,
  category: patch.category === undefined ? ticket.category : patch.category,
  priority: patch.priority ?? ticket.priority,
  assignee_id: patch.assigneeId === undefined ? ticket.assignee_id : patch.assigneeId,
  provisional_number: patch.provisionalNumber ?? ticket.provisional_number,
})

export const patchTicket = async ({
  account,
  params,
  space,
  body,
  ifMatch,
  db: tx,
  now,
}: Asked<'updateTicket'>): Promise<Judgement<Answer>> => {
  const found = await findTicket(tx, account, space, params.ticketRef, 'lock')
  if (!found.ok) return found
  const ticket = found.value
  const isGuarded = fieldsOf(body).some((field) => !unguardedFields.includes(field))
  if (isGuarded && ifMatch === null) return refused('precondition-required', 'Send If-Match with the version that was read')
  const judgements = [
    judgeOpen(ticket, body),
    judgeVersion(ifMatch, ticket.version),
    await judgeProvisional(tx, ticket, body.provisionalNumber),
    await judgeAssignee(tx, body.assigneeId),
  ]
  const no = judgements.find((judgement) => !judgement.ok)
  if (no) return no as Judgement<never>
  const change: TicketChange = {
    set: columnsOf(ticket, body),
    caller: { ...ticket.caller, ...body.caller },
    event: 'ticket.updated',
    data: { fields: fieldsOf(body) },
    status: 200,
  }
  return changeTicket(tx, account, ticket, change, now)
}
