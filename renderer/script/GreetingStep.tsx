import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'

/** Clause 1.1. */
export const GreetingStep = ({ view, send }: StepProps) => {
  const text = useText().script
  const why = view.can.chooseBranch ? null : text.alreadyRegistered
  return (
    <div className={css.choices}>
      <ExplainedButton size="lg" px="sm" why={why} onClick={() => send({ type: 'answer.new' })}>
        {text.newTicket}
      </ExplainedButton>
      <ExplainedButton size="lg" px="sm" variant="light" why={why} onClick={() => send({ type: 'answer.registered' })}>
        {text.registeredTicket}
      </ExplainedButton>
    </div>
  )
}
