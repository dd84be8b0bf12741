import { Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Email } from '#core/asuo/email'
import { ownWords } from '#core/regulation/text/ownWords'
import { readableDate } from '../text/readableDate.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './Thread.module.css'

type Props = Readonly<{
  mail: Email
  isStranger: boolean
  actions: ReactNode
  takeFile: (attachmentId: string, name: string) => void
}>

/** Blank lines of what was quoted are not kept either. */
const ownText = (body: string): string =>
  ownWords(body)
    .replaceAll(/\s*\n(\s*\n)+/g, '\n\n')
    .trim()

/** One mail as plain text: what the sender wrote himself, the quotation behind a press. */
export const LetterCard = ({ mail, isStranger, actions, takeFile }: Props) => {
  const { mail: words, language } = useText()
  const text = words.thread
  const [isWhole, showWhole] = useState(false)
  const { direction, from, fromName, to, at, sentAt, state, error, body, attachments, automatic, settled } = mail
  const isOurs = direction === 'outbound'
  const own = isOurs ? body.trim() : ownText(body)
  const hasQuotation = !isOurs && own.length < body.trim().length - 2
  return (
    <article className={css.card} data-direction={direction}>
      <header className={css.head}>
        <strong>{isOurs ? text.fromUs : (fromName ?? from)}</strong>
        <span className={css.soft}>{isOurs ? text.to(to) : fromName !== null && from}</span>
        <time className={css.soft} dateTime={sentAt ?? at}>
          {readableDate(language, sentAt ?? at)}
        </time>
        {isOurs && (
          <span className={css.delivery} data-state={state}>
            {words.states[state]}
          </span>
        )}
        {automatic && <span className={css.soft}>{text.machine}</span>}
      </header>
      {error !== null && <p className={css.error}>{text.troubles[state === 'bounced' || state === 'failed' ? state : 'queued'](error)}</p>}
      {isStranger && <p className={css.stranger}>{text.stranger}</p>}
      <p className={css.body}>{(isWhole ? body.trim() : own) || text.empty}</p>
      {hasQuotation && (
        <Button size="compact-sm" variant="subtle" aria-expanded={isWhole} onClick={() => showWhole(!isWhole)}>
          {isWhole ? text.hideQuoted : text.quoted}
        </Button>
      )}
      {attachments.length > 0 && (
        <ul className={css.files}>
          {attachments.map(({ id, name, size, isKept }) => (
            <li key={id}>
              {isKept ? (
                <Button
                  size="compact-md"
                  variant="default"
                  className={css.file}
                  classNames={{ label: css.fileName }}
                  leftSection={<IconPaperclip size={16} aria-hidden />}
                  aria-label={text.open(name)}
                  onClick={() => takeFile(id, name)}
                >
                  {name} · {words.size(size)}
                </Button>
              ) : (
                <span>{`${name}: ${text.notKept}`}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {settled !== null && <p className={css.soft}>{text.settled}</p>}
      {actions}
    </article>
  )
}
