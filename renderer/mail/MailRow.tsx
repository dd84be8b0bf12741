import { UnstyledButton } from '@mantine/core'
import { IconPaperclip, IconPencil } from '@tabler/icons-react'
import type { EmailSummary } from '#core/asuo/email'
import { readableMoment } from '../text/readableDate.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './MailList.module.css'

type Props = Readonly<{ mail: EmailSummary; isChosen: boolean; hasDraft: boolean; open: () => void }>

/** One mail of a list: whom from, of which ticket, when, how it begins. */
export const MailRow = ({ mail, isChosen, hasDraft, open }: Props) => {
  const { mail: text, tickets, language } = useText()
  const { uin, direction, from, fromName, to, subject, preview, at, state, attachmentCount, organisation, ticketStatus, automatic } = mail
  const isOurs = direction === 'outbound'
  const content = (
    <>
      <span className={css.head}>
        <strong className={css.person}>{isOurs ? to : (fromName ?? from)}</strong>
        <time dateTime={at}>{readableMoment(language, Date.parse(at), Date.now())}</time>
      </span>
      <span className={css.subject}>{subject.trim() || text.noSubject}</span>
      <span className={css.preview}>{preview}</span>
      <span className={css.marks}>
        {uin !== null && <span className={css.uin}>{uin}</span>}
        {ticketStatus !== null && <span>{tickets.statuses[ticketStatus]}</span>}
        {organisation !== null && <span className={css.organisation}>{organisation}</span>}
        {isOurs && (
          <span className={css.delivery} data-state={state}>
            {text.states[state]}
          </span>
        )}
        {automatic && !isOurs && <span>{text.automatic}</span>}
        {attachmentCount > 0 && (
          <span>
            <IconPaperclip size={14} aria-hidden /> {text.files(attachmentCount)}
          </span>
        )}
        {hasDraft && (
          <span className={css.draft}>
            <IconPencil size={14} aria-hidden /> {text.draft}
          </span>
        )}
      </span>
    </>
  )
  return (
    <li>
      {uin === null ? (
        <div className={css.entry}>{content}</div>
      ) : (
        <UnstyledButton className={css.entry} aria-current={isChosen || undefined} onClick={open}>
          {content}
        </UnstyledButton>
      )}
    </li>
  )
}
