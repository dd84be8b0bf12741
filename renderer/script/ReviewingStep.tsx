import { Button } from '@mantine/core'
import { useText } from '../text/TextProvider.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'

/** Clauses 1.4 and 3.11: the same question goes on in its ticket, another one gets a linked ticket. */
export const ReviewingStep = ({ view, facts, send }: StepProps) => {
  const text = useText().tickets
  const isClosed = facts.candidate?.closed === true
  return (
    <div className={css.stack}>
      <p className={css.hint}>{isClosed ? text.closedHint : text.openHint}</p>
      <div className={css.choices}>
        {!isClosed && (
          <Button size="md" disabled={!view.can.continue} onClick={() => send({ type: 'operator.continued' })}>
            {text.continueHere}
          </Button>
        )}
        <Button
          size="md"
          variant={isClosed ? 'filled' : 'default'}
          disabled={!view.can.link}
          onClick={() => send({ type: 'operator.linked' })}
        >
          {text.createLinked}
        </Button>
      </div>
    </div>
  )
}
