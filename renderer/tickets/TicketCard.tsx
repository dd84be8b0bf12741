import { Spoiler } from '@mantine/core'
import type { Ticket } from '#core/asuo/ticket'
import { Fact, Facts } from '../kit/Fact.tsx'
import { readableDate } from '../text/readableDate.ts'
import { useText } from '../text/TextProvider.tsx'

const shownHeight = 120

type Props = Readonly<{ ticket: Ticket }>

/** A ticket as ASUO has it. */
export const TicketCard = ({ ticket }: Props) => {
  const { tickets: text, language, desk } = useText()
  return (
    <Facts inRows>
      <Fact name={text.number}>
        <strong>{ticket.uin}</strong> · {text.statuses[ticket.status]}
      </Fact>
      <Fact name={text.subject}>{ticket.subject}</Fact>
      {ticket.organisation !== null && <Fact name={text.organisation}>{ticket.organisation.name ?? ticket.inn}</Fact>}
      {typeof ticket.caller.name === 'string' && <Fact name={text.caller}>{ticket.caller.name}</Fact>}
      <Fact name={text.registeredOn}>{readableDate(language, ticket.createdAt)}</Fact>
      <Fact name={text.description}>
        <Spoiler maxHeight={shownHeight} showLabel={desk.more} hideLabel={desk.less}>
          {ticket.description}
        </Spoiler>
      </Fact>
      {ticket.resolution !== null && <Fact name={text.resolution}>{ticket.resolution.text}</Fact>}
    </Facts>
  )
}
