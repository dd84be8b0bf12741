import { UnstyledButton } from '@mantine/core'
import type { Ticket } from '#core/asuo/ticket'
import { useText } from '../text/TextProvider.tsx'
import css from './TicketList.module.css'

type Props = Readonly<{ name: string; tickets: readonly Ticket[]; choose: ((ticket: Ticket) => void) | null; chosen?: string | null }>

/** Tickets to choose from; each entry begins with its UIN. Where nothing may be chosen they are only read. */
export const TicketList = ({ name, tickets, choose, chosen = null }: Props) => {
  const text = useText().tickets
  return (
    <ul className={css.list} aria-label={name}>
      {tickets.map((ticket) => {
        const entry = (
          <>
            <span className={css.uin}>{ticket.uin}</span>
            <span className={css.status} data-status={ticket.status}>
              {text.statuses[ticket.status]}
            </span>
            <span className={css.subject}>{ticket.subject}</span>
          </>
        )
        const isChosen = ticket.uin === chosen || undefined
        return (
          <li key={ticket.uin}>
            {choose === null ? (
              <div className={css.entry} aria-current={isChosen}>
                {entry}
              </div>
            ) : (
              <UnstyledButton className={css.entry} aria-current={isChosen} onClick={() => choose(ticket)}>
                {entry}
              </UnstyledButton>
            )}
          </li>
        )
      })}
    </ul>
  )
}
