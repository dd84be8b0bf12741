import type { Ticket } from '#core/asuo/ticket'
import type { ScriptEvent } from '#core/regulation/scriptEvent'

type Chosen = Extract<ScriptEvent, { type: 'ticket.chosen' }>

const organisationOf = ({ inn, organisation, innAbsentReason }: Ticket): Pick<Chosen, 'organisation'> => {
  if (inn !== null) return { organisation: { inn, name: organisation?.name ?? null } }
  return innAbsentReason === null ? {} : { organisation: { absentReason: innAbsentReason } }
}

/** What the script needs of a ticket that was opened. Neither a closed nor a refused one can go on. */
export const chosenTicket = (ticket: Ticket): Chosen => ({
  type: 'ticket.chosen',
  ref: ticket.uin,
  uin: ticket.uin,
  subject: ticket.subject,
  closed: ticket.status === 'closed' || ticket.status === 'refused',
  status: ticket.status,
  ...organisationOf(ticket),
})
