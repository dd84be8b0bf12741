import { NumberCard } from './NumberCard.tsx'
import type { StepProps } from './stepProps.ts'

/** Clause 1.3: the number and the tick that the caller has it. */
export const DictatingStep = ({ view, send }: StepProps) =>
  view.number !== null &&
  view.number.text !== null && (
    <NumberCard
      number={view.number}
      text={view.number.text}
      mayTick={view.can.tickNumber}
      tick={(ticked) => send({ type: 'number.writtenDown', ticked })}
    />
  )
