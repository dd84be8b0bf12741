import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'

/** Clauses 1.4 and 3.11: the same question goes on in its ticket, another one gets a linked ticket. */
export const ReviewingStep = ({ view, facts, send }: StepProps) => {
  const { tickets: text, script } = useText()
  const isClosed = facts.candidate?.closed === true
  return (
    <div className={css.stack}>
      <p className={css.hint}>{isClosed ? text.closedHint : text.openHint}</p>
      <div className={css.choices}>
        {!isClosed && (
          <ExplainedButton
            size="md"
            why={view.can.continue ? null : script.alreadyRegistered}
            onClick={() => send({ type: 'operator.continued' })}
          >
            {text.continueHere}
          </ExplainedButton>
        )}
        <ExplainedButton
          size="md"
          variant={isClosed ? 'filled' : 'default'}
          why={view.can.link ? null : script.alreadyRegistered}
          onClick={() => send({ type: 'operator.linked' })}
        >
          {text.createLinked}
        </ExplainedButton>
      </div>
    </div>
  )
}
