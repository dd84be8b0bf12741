import { useDeferredValue } from 'react'
import type { ScriptFacts } from '#core/regulation/facts'
import { similarTicket } from '#core/tickets/similarTicket'
import { useAsk } from '../bridge/useAsk.ts'
import { useDeskSend } from '../desk/useDesk.tsx'
import { chosenTicket } from '../tickets/chosenTicket.ts'
import { SimilarTicket } from '../tickets/SimilarTicket.tsx'
import { ticketQuestion } from '../tickets/ticketQuestion.ts'

type Props = Readonly<{ inn: string | null; number: string; facts: Pick<ScriptFacts, 'texts' | 'category'> }>

/** The ticket of the caller's organisation, or of his telephone where he named none, that seems to be about what he tells. */
export const SimilarPart = ({ inn, number, facts }: Props) => {
  const send = useDeskSend()
  const phone = ticketQuestion(number)
  const question = inn === null ? (phone !== null && 'phone' in phone ? phone : null) : { inn }
  const [asked] = useAsk('tickets.search', { initial: question })
  // Typing goes before looking for what is alike.
  const text = useDeferredValue(`${facts.texts.subject} ${facts.texts.description}`)
  const similar = similarTicket({ text, category: facts.category }, asked.last?.items ?? [])
  return similar && <SimilarTicket ticket={similar} choose={(ticket) => send(chosenTicket(ticket))} />
}
