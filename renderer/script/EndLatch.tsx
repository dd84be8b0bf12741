import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'

/** Clause 1.11: what the caller said, in one key each. */
export const EndLatch = ({ view, send, facts }: StepProps) => {
  const text = useText().script.latch
  const why = view.can.answerLatch ? null : text.callerGone
  const said = facts.latch !== null && 'answer' in facts.latch ? facts.latch.answer : null
  return (
    <fieldset className={css.group}>
      <legend>{text.name}</legend>
      <div className={css.choices}>
        <ExplainedButton
          size="lg"
          variant={said === 'no' ? 'default' : 'filled'}
          aria-pressed={said === null ? undefined : said === 'yes'}
          why={why}
          onClick={() => send({ type: 'latch.answered', answer: 'yes' })}
        >
          {text.yes}
        </ExplainedButton>
        <ExplainedButton
          size="lg"
          variant="default"
          aria-pressed={said === null ? undefined : said === 'no'}
          why={why}
          onClick={() => send({ type: 'latch.answered', answer: 'no' })}
        >
          {text.no}
        </ExplainedButton>
      </div>
    </fieldset>
  )
}
