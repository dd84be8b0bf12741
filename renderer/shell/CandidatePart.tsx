import { useAsk } from '../bridge/useAsk.ts'
import { FaultNote } from '../kit/FaultNote.tsx'
import { TicketCard } from '../tickets/TicketCard.tsx'

type Props = Readonly<{ ticketRef: string }>

/** The found ticket as ASUO has it. Give it the ref as `key`. */
export const CandidatePart = ({ ticketRef }: Props) => {
  const [asked] = useAsk('tickets.read', { initial: { ref: ticketRef } })
  if (asked.fault !== null) return <FaultNote fault={asked.fault} />
  return asked.last && <TicketCard ticket={asked.last} />
}
