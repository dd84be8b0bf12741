import { Button, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { EmailPage, EmailSummary } from '#core/asuo/email'
import type { MailView } from '#core/mail/mailThread'
import type { Asked } from '../bridge/asked.ts'
import { FaultNote } from '../kit/FaultNote.tsx'
import { Pane } from '../kit/Pane.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './MailList.module.css'
import { MailRow } from './MailRow.tsx'

const views: readonly MailView[] = ['waiting', 'inbound', 'outbound', 'undelivered']

type Props = Readonly<{
  view: MailView
  asked: Asked<EmailPage>
  /** UINs this operator is writing to, whatever the view. */
  drafts: readonly string[]
  chosen: string | null
  choose: (view: MailView) => void
  open: (mail: EmailSummary) => void
  showMore: (() => void) | null
  /** The ways to conversations that no mail of the list leads to. */
  byNumber: ReactNode
}>

/** The mails of a view, newest first; one that belongs to no ticket is only read here. */
export const MailList = ({ view, asked, drafts, chosen, choose, open, showMore, byNumber }: Props) => {
  const text = useText().mail
  const items = asked.last?.items ?? null
  const isLonger = typeof asked.last?.nextCursor === 'string'
  return (
    <Pane name={text.list}>
      <Select
        label={text.show}
        value={view}
        allowDeselect={false}
        onChange={(next) => next !== null && choose(next as MailView)}
        data={views.map((value) => ({ value, label: text.views[value] }))}
      />
      {byNumber}
      {asked.fault !== null && <FaultNote fault={asked.fault} />}
      <p role="status" className={css.state}>
        {items === null && asked.fault === null && text.opening}
        {items?.length === 0 && text.none[view]}
      </p>
      <ul className={css.list} aria-label={text.list}>
        {items?.map((mail) => (
          <MailRow
            key={mail.id}
            mail={mail}
            isChosen={mail.uin !== null && mail.uin === chosen}
            hasDraft={mail.uin !== null && drafts.includes(mail.uin)}
            open={() => open(mail)}
          />
        ))}
      </ul>
      {isLonger && showMore !== null && (
        <Button variant="subtle" onClick={showMore}>
          {text.more}
        </Button>
      )}
      {isLonger && showMore === null && <p className={css.state}>{text.lastOnes(items?.length ?? 0)}</p>}
    </Pane>
  )
}
