import { UnstyledButton } from '@mantine/core'
import { IconCopyCheck } from '@tabler/icons-react'
import type { Ticket } from '#core/asuo/ticket'
import { useText } from '../text/TextProvider.tsx'
import css from './SimilarTicket.module.css'

type Props = Readonly<{ ticket: Ticket; choose: (ticket: Ticket) => void }>

/** Before a new ticket is made: an open one that seems to be about the same, in one line, to be opened. */
export const SimilarTicket = ({ ticket, choose }: Props) => {
  const text = useText().tickets
  return (
    <UnstyledButton className={css.similar} title={`${ticket.subject}. ${text.similarHint}`} onClick={() => choose(ticket)}>
      <IconCopyCheck size={18} aria-hidden />
      <span className={css.words}>{text.similarTo(ticket.uin, ticket.subject)}</span>
    </UnstyledButton>
  )
}
