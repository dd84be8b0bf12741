import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import type { Article } from '#core/knowledge/article'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { readableDay } from '../text/readableDate.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './Knowledge.module.css'

export type Manner = 'steps' | 'plain'

type Props = Readonly<{
  article: Article
  manner: Manner
  explain: (manner: Manner) => void
  /** Null where the solution is closed already. */
  insert: (() => void) | null
  isInserted: boolean
  /** Null where another verb has the key. */
  insertKey: string | null
}>

/** One article: its steps or the same in plain words (clause 3.5), into the solution with one key, and what the next line would ask. */
export const ArticleView = ({ article, manner, explain, insert, isInserted, insertKey }: Props) => {
  const { language, tickets } = useText()
  const text = tickets.knowledge
  const id = useId()
  return (
    <>
      {!article.firstLine && <p className={css.nextLine}>{text.nextLine}</p>}
      <SegmentedControl
        fullWidth
        size="xs"
        classNames={{ root: css.manners, indicator: css.manner }}
        aria-label={text.manner}
        value={manner}
        data={[
          { value: 'steps', label: text.bySteps },
          { value: 'plain', label: text.plainly },
        ]}
        onChange={explain}
      />
      {insert !== null && (
        <ExplainedButton
          fullWidth
          size="compact-md"
          variant="default"
          why={isInserted ? text.inserted : null}
          saidBy={id}
          rightSection={insertKey !== null && <KeyHint hotKey={insertKey} />}
          onClick={insert}
        >
          {text.insert}
        </ExplainedButton>
      )}
      <p id={id} role="status" className={css.inserted}>
        {isInserted && `✓ ${text.inserted}`}
      </p>
      <ol className={css.steps} data-manner={manner}>
        {article[manner].map((step) => (
          <li key={step} className={css.step}>
            {step}
          </li>
        ))}
      </ol>
      <h4 className={css.subtitle}>{text.toAsk}</h4>
      <ul className={css.toAsk}>
        {article.toAsk.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <p className={css.small}>
        {text.updated(readableDay(language, article.updated))}
        {article.example && ` ${text.example}`}
      </p>
    </>
  )
}
