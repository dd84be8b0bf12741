import { Button } from '@mantine/core'
import { useText } from '../text/TextProvider.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'
import { TypedText } from './TypedText.tsx'

/** Clause 1.7: the solution, and the four ways on. */
export const SolvingStep = (props: StepProps) => {
  const { view, send } = props
  const text = useText().script
  const words = text.solving
  return (
    <div className={css.stack}>
      <TypedText {...props} field="solution" label={words.solution} description={words.solutionHint} rows={4} />
      <div className={css.choices}>
        <Button size="md" disabled={!view.can.solve} onClick={() => send({ type: 'operator.solved' })}>
          {words.solved}
        </Button>
        <Button size="md" variant="default" disabled={!view.can.escalate} onClick={() => send({ type: 'operator.escalated' })}>
          {words.escalate}
        </Button>
        <Button size="md" variant="default" disabled={!view.can.postpone} onClick={() => send({ type: 'operator.postponed' })}>
          {words.later}
        </Button>
        <Button size="md" variant="default" disabled={!view.can.refuse} onClick={() => send({ type: 'operator.refused' })}>
          {words.refuse}
        </Button>
      </div>
      {!view.can.solve && view.missing.includes('solution') && (
        <p className={css.hint}>
          «{words.solved}»: {text.missing.solution}
        </p>
      )}
    </div>
  )
}
