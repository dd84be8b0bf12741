import { UnstyledButton } from '@mantine/core'
import type { Ticket } from '#core/asuo/ticket'
import { useText } from '../text/TextProvider.tsx'
import css from './TicketList.module.css'

type Props = Readonly<{ name: string; tickets: readonly Ticket[]; choose: ((ticket: Ticket) => void) | null; chosen?: string | null }>

/** Tickets to choose from; each entry begins with its UIN. */
export const TicketList = ({ name, tickets, choose, chosen = null }: Props) => {
  const text = useText().tickets
  return (
    <ul className={css.list} aria-label={name}>
      {tickets.map((ticket) => (
        <li key={ticket.uin}>
          <UnstyledButton
            className={css.entry}
            disabled={choose === null}
            aria-current={ticket.uin === chosen || undefined}
            onClick={() => choose?.(ticket)}
          >
            <span className={css.uin}>{ticket.uin}</span>
            <span className={css.status} data-status={ticket.status}>
              {text.statuses[ticket.status]}
            </span>
            <span className={css.subject}>{ticket.subject}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
