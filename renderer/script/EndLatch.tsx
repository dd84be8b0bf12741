import { Button } from '@mantine/core'
import { useText } from '../text/TextProvider.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'

/** Clause 1.11: what the caller said, in one key each. */
export const EndLatch = ({ view, send, facts }: StepProps) => {
  const text = useText().script.latch
  const said = facts.latch !== null && 'answer' in facts.latch ? facts.latch.answer : null
  return (
    <fieldset className={css.group}>
      <legend>{text.name}</legend>
      <div className={css.choices}>
        <Button
          size="lg"
          variant={said === 'no' ? 'default' : 'filled'}
          aria-pressed={said === null ? undefined : said === 'yes'}
          disabled={!view.can.answerLatch}
          onClick={() => send({ type: 'latch.answered', answer: 'yes' })}
        >
          {text.yes}
        </Button>
        <Button
          size="lg"
          variant="default"
          aria-pressed={said === null ? undefined : said === 'no'}
          disabled={!view.can.answerLatch}
          onClick={() => send({ type: 'latch.answered', answer: 'no' })}
        >
          {text.no}
        </Button>
      </div>
    </fieldset>
  )
}
