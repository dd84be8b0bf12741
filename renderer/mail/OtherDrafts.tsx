import { Button } from '@mantine/core'
import type { EmailSummary } from '#core/asuo/email'
import { useText } from '../text/TextProvider.tsx'
import css from './MailList.module.css'

type Props = Readonly<{ drafts: readonly string[]; mails: readonly EmailSummary[]; open: (uin: string) => void }>

/** Letters that were begun to tickets no mail of the list leads to: of a telephone call, of another view, or while ASUO is away. */
export const OtherDrafts = ({ drafts, mails, open }: Props) => {
  const text = useText().mail
  const others = drafts.filter((uin) => !mails.some((mail) => mail.uin === uin))
  if (others.length === 0) return null
  return (
    <ul className={css.list} aria-label={text.otherDrafts}>
      {others.map((uin) => (
        <li key={uin}>
          <Button size="compact-md" variant="subtle" onClick={() => open(uin)}>
            {text.draftOf(uin)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
