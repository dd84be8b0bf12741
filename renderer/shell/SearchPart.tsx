import { useAsk } from '../bridge/useAsk.ts'
import type { StepProps } from '../script/stepProps.ts'
import { chosenTicket } from '../tickets/chosenTicket.ts'
import { TicketSearch } from '../tickets/TicketSearch.tsx'
import { ticketQuestion } from '../tickets/ticketQuestion.ts'

/** Clause 1.4: the search for an earlier ticket; what was typed survives a reload as every text does. */
export const SearchPart = ({ view, facts, send }: StepProps) => {
  const typed = facts.texts.search
  const [found, ask] = useAsk('tickets.search', { initial: ticketQuestion(typed) })
  const type = (value: string) => {
    send({ type: 'text.typed', field: 'search', value })
    ask(ticketQuestion(value))
  }
  return (
    <TicketSearch
      typed={typed}
      type={type}
      found={found}
      choose={view.can.chooseTicket ? (ticket) => send(chosenTicket(ticket)) : null}
      chosen={facts.candidate?.uin ?? null}
    />
  )
}
