import type { OutboxItem } from '#core/tickets/outboxItem'
import { readableMoment } from '../text/readableDate.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './Outbox.module.css'

/** Of which ticket an entry is, what it does, since when it waits, and what was said in it. */
export const EntryHead = ({ item }: Readonly<{ item: OutboxItem }>) => {
  const { language, outbox: text } = useText()
  const { operation, number, subject, words, since, training } = item
  const of = [number ?? (subject === null ? null : text.noNumber), subject].filter((part) => part !== null).join(' · ')
  return (
    <>
      <div className={css.head}>
        <strong>{text.what[operation]}</strong>
        {of !== '' && <span className={css.of}>{of}</span>}
        {training && <span className={css.of}>{text.practice}</span>}
        <time className={css.when} dateTime={new Date(since).toISOString()}>
          {readableMoment(language, since, Date.now())}
        </time>
      </div>
      {words !== null && <p className={css.words}>{words}</p>}
    </>
  )
}
