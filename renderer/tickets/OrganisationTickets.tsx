import type { Ticket } from '#core/asuo/ticket'
import { useText } from '../text/TextProvider.tsx'
import { TicketList } from './TicketList.tsx'
import css from './TicketPane.module.css'

type Props = Readonly<{ tickets: readonly Ticket[]; choose: ((ticket: Ticket) => void) | null; chosen: string | null }>

/** Open and closed tickets of the caller's organisation (clause 1.2). */
export const OrganisationTickets = ({ tickets, choose, chosen }: Props) => {
  const text = useText().tickets
  return (
    <section className={css.group}>
      <h3 className={css.heading}>{text.ofOrganisation}</h3>
      <TicketList name={text.ofOrganisation} tickets={tickets} choose={choose} chosen={chosen} />
      {tickets.length === 0 && <p className={css.hint}>{text.noneOfOrganisation}</p>}
    </section>
  )
}
