import { useDeferredValue } from 'react'
import type { ScriptFacts } from '#core/regulation/facts'
import { similarTickets } from '#core/tickets/similarTickets'
import { useAsk } from '../bridge/useAsk.ts'
import { useDeskSend } from '../desk/useDesk.tsx'
import { chosenTicket } from '../tickets/chosenTicket.ts'
import { SimilarTickets } from '../tickets/SimilarTickets.tsx'
import { ticketQuestion } from '../tickets/ticketQuestion.ts'

type Props = Readonly<{ inn: string | null; number: string; facts: Pick<ScriptFacts, 'texts' | 'category'> }>

/** Tickets of the caller's organisation, or of his telephone where he named none, that seem to be about what he tells. */
export const SimilarPart = ({ inn, number, facts }: Props) => {
  const send = useDeskSend()
  const phone = ticketQuestion(number)
  const question = inn === null ? (phone !== null && 'phone' in phone ? phone : null) : { inn }
  const [asked] = useAsk('tickets.search', { initial: question })
  // Typing goes before looking for what is alike.
  const text = useDeferredValue(`${facts.texts.subject} ${facts.texts.description}`)
  const similar = similarTickets({ text, category: facts.category }, asked.last?.items ?? [])
  return <SimilarTickets tickets={similar} choose={(ticket) => send(chosenTicket(ticket))} />
}
