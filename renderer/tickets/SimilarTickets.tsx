import type { Ticket } from '#core/asuo/ticket'
import { useText } from '../text/TextProvider.tsx'
import { TicketList } from './TicketList.tsx'
import css from './TicketPane.module.css'

type Props = Readonly<{ tickets: readonly Ticket[]; choose: (ticket: Ticket) => void }>

/** Before a new ticket is made: open ones that seem to be about the same. Nothing where there are none. */
export const SimilarTickets = ({ tickets, choose }: Props) => {
  const text = useText().tickets
  if (tickets.length === 0) return null
  return (
    <section className={css.group} aria-label={text.similar}>
      <h3 className={css.heading}>{text.similar}</h3>
      <p className={css.hint}>{text.similarHint}</p>
      <TicketList name={text.similar} tickets={tickets} choose={choose} chosen={null} />
    </section>
  )
}
