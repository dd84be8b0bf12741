import { useId } from 'react'
import { checkSolution } from '#core/regulation/text/checkLetter'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { TextAdvice } from '../kit/TextAdvice.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'
import { TypedText } from './TypedText.tsx'

/** Clause 1.7: the solution, and the four ways on. */
export const SolvingStep = (props: StepProps) => {
  const { view, send } = props
  const text = useText().script
  const words = text.solving
  const id = useId()
  const lacksSolution = !view.can.solve && view.missing.includes('solution')
  const whyNot = (may: boolean) => (may ? null : text.notNow)
  return (
    <div className={css.stack}>
      <div className={css.growing}>
        <TypedText {...props} field="solution" label={words.solution} description={words.solutionHint} rows={4} />
      </div>
      <div className={css.oneLine}>
        {lacksSolution && (
          <p id={id} className={css.hint}>
            {words.solutionNeeded}
          </p>
        )}
        <TextAdvice text={props.facts.texts.solution} check={checkSolution} />
      </div>
      <div className={css.choices}>
        <ExplainedButton
          size="md"
          why={whyNot(view.can.solve)}
          {...(lacksSolution && { saidBy: id })}
          onClick={() => send({ type: 'operator.solved' })}
        >
          {words.solved}
        </ExplainedButton>
        <ExplainedButton size="md" variant="default" why={whyNot(view.can.escalate)} onClick={() => send({ type: 'operator.escalated' })}>
          {words.escalate}
        </ExplainedButton>
        <ExplainedButton size="md" variant="default" why={whyNot(view.can.postpone)} onClick={() => send({ type: 'operator.postponed' })}>
          {words.later}
        </ExplainedButton>
        <ExplainedButton size="md" variant="default" why={whyNot(view.can.refuse)} onClick={() => send({ type: 'operator.refused' })}>
          {words.refuse}
        </ExplainedButton>
      </div>
    </div>
  )
}
