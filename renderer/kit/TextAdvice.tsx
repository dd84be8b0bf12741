import { IconInfoCircle } from '@tabler/icons-react'
import { useDeferredValue } from 'react'
import type { TextFinding, TextReason } from '#core/regulation/text/textFinding'
import { useText } from '../text/TextProvider.tsx'
import css from './TextAdvice.module.css'

const longestQuote = 60

const quote = (said: string): string => `«${said.length > longestQuote ? `${said.slice(0, longestQuote)}…` : said}»`

type Props = Readonly<{ text: string; check: (text: string) => readonly TextFinding[] }>

/**
 * What a check of a text found, beside the text: one line that opens into all of them, each reason once, with its clause and the words it
 * is about. It advises, it stops nobody; opened by hand alone, for nothing may move under the hand while the text is typed.
 */
export const TextAdvice = ({ text, check }: Props) => {
  const { advice, script } = useText()
  // Typing comes first: the check follows it.
  const read = useDeferredValue(text)
  const findings = check(read)
  const reasons = [...new Map(findings.map((finding) => [finding.reason, finding])).values()]
  const said = (reason: TextReason): string => {
    const places = findings.flatMap((finding) => (finding.reason === reason && finding.place ? [finding.place] : []))
    return [...new Set(places.map(({ from, to }) => read.slice(from, to)))].map(quote).join(', ')
  }
  const sentences = reasons.map(({ reason, clause }) => ({
    reason,
    sentence: `${advice.reasons[reason](said(reason))} (${script.clause(clause)})`,
  }))
  const [first, ...others] = sentences
  return first === undefined ? null : (
    <details className={css.advice}>
      <summary className={css.summary}>
        <IconInfoCircle size={16} aria-hidden className={css.sign} />
        <span className={css.first}>{first.sentence}</span>
        {others.length > 0 && <span className={css.more}>{advice.more(others.length)}</span>}
        <span className={css.title}>{advice.title}</span>
      </summary>
      <ul className={css.list}>
        {sentences.map(({ reason, sentence }) => (
          <li key={reason}>{sentence}</li>
        ))}
      </ul>
    </details>
  )
}
