import { Button } from '@mantine/core'
import { useText } from '../text/TextProvider.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'

/** Clause 1.1. */
export const GreetingStep = ({ view, send }: StepProps) => {
  const text = useText().script
  return (
    <div className={css.choices}>
      <Button size="lg" disabled={!view.can.chooseBranch} onClick={() => send({ type: 'answer.new' })}>
        {text.newTicket}
      </Button>
      <Button size="lg" variant="light" disabled={!view.can.chooseBranch} onClick={() => send({ type: 'answer.registered' })}>
        {text.registeredTicket}
      </Button>
    </div>
  )
}
