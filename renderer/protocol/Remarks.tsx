import type { ProtocolRemark } from '#core/asuo/protocolRemark'
import { readableDate } from '../text/readableDate.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './PastProtocol.module.css'

type Props = Readonly<{ remarks: readonly ProtocolRemark[] }>

/** What people said of a protocol, oldest first, each with its clause, author and time. */
export const Remarks = ({ remarks }: Props) => {
  const { language, protocol: words } = useText()
  if (remarks.length === 0) return null
  return (
    <section aria-label={words.remark.title}>
      <h3 className={css.title}>{words.remark.title}</h3>
      <ul className={css.remarks}>
        {remarks.map(({ remarkId, kind, clause, verdict, note, authorName, at }) => (
          <li key={remarkId}>
            <strong>
              {clause} {words.clauses[clause]}
            </strong>{' '}
            {kind === 'objection' ? words.remark.disagrees : words.remark.marked(words.verdicts[verdict ?? 'unknown'])}
            {note !== '' && `: ${note}`}
            <span className={css.author}>
              {authorName}, {readableDate(language, at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
