import { IconInfoCircle } from '@tabler/icons-react'
import { useDeferredValue, useId } from 'react'
import type { TextFinding, TextReason } from '#core/regulation/text/textFinding'
import { useText } from '../text/TextProvider.tsx'
import css from './TextAdvice.module.css'

const longestQuote = 60

const quote = (said: string): string => `«${said.length > longestQuote ? `${said.slice(0, longestQuote)}…` : said}»`

type Props = Readonly<{ text: string; check: (text: string) => readonly TextFinding[] }>

/** What a check of a text found, beside the text: one line for each reason, with its clause and the words it is about. It advises, it stops nobody. */
export const TextAdvice = ({ text, check }: Props) => {
  const { advice, script } = useText()
  const id = useId()
  // Typing comes first: the check follows it.
  const read = useDeferredValue(text)
  const findings = check(read)
  const reasons = [...new Map(findings.map((finding) => [finding.reason, finding]))]
  const said = (reason: TextReason): string =>
    [
      ...new Set(
        findings.flatMap((finding) =>
          finding.reason === reason && finding.place ? [read.slice(finding.place.from, finding.place.to)] : [],
        ),
      ),
    ]
      .map(quote)
      .join(', ')
  if (reasons.length === 0) return null
  return (
    <section aria-labelledby={id} className={css.advice}>
      <h3 id={id} className={css.title}>
        <IconInfoCircle size={16} aria-hidden />
        {advice.title}
      </h3>
      <ul className={css.list}>
        {reasons.map(([reason, { clause }]) => (
          <li key={reason}>
            {advice.reasons[reason](said(reason))} <span className={css.clause}>{script.clause(clause)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
