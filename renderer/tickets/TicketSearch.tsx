import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { Ticket, TicketPage } from '#core/asuo/ticket'
import type { Asked } from '../bridge/asked.ts'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import { TicketList } from './TicketList.tsx'
import css from './TicketSearch.module.css'

type Props = Readonly<{
  typed: string
  type: (typed: string) => void
  found: Asked<TicketPage>
  choose: ((ticket: Ticket) => void) | null
  chosen: string | null
}>

/** Clause 1.4: by number, INN, telephone or words, in one field. */
export const TicketSearch = ({ typed, type, found, choose, chosen }: Props) => {
  const text = useText().tickets
  const items = found.last?.items ?? null
  const isBusy = found.state === 'asking' || found.state === 'pausing'
  return (
    <search className={css.search}>
      <TextInput
        type="search"
        label={text.search}
        description={text.searchHint}
        value={typed}
        data-autofocus
        leftSection={<IconSearch size={18} aria-hidden />}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <p role="status" className={css.state}>
        {isBusy && text.asking}
        {found.state === 'answered' && items?.length === 0 && text.nothing}
        {found.state === 'answered' && typeof found.last?.nextCursor === 'string' && text.more(items?.length ?? 0)}
      </p>
      {found.state === 'failed' && found.fault !== null && <FaultNote fault={found.fault} />}
      <TicketList name={text.found} tickets={items ?? []} choose={choose} chosen={chosen} />
    </search>
  )
}
