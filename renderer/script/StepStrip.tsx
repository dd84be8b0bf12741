import { IconCheck, IconCircle, IconCircleFilled } from '@tabler/icons-react'
import type { StripMark } from '#core/regulation/stepStrip'
import { useText } from '../text/TextProvider.tsx'
import css from './StepStrip.module.css'

const icons = { done: IconCheck, current: IconCircleFilled, ahead: IconCircle }

type Props = Readonly<{ strip: readonly StripMark[] }>

/** The way walked, the step stood on, the way foretold. */
export const StepStrip = ({ strip }: Props) => {
  const text = useText()
  return (
    <ol className={css.strip} aria-label={text.script.steps}>
      {strip.map(({ step, state }) => {
        const Icon = icons[state]
        return (
          <li key={step} className={css.mark} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
            <Icon size={state === 'done' ? 16 : 10} title={text.script.stepStates[state]} />
            {text.steps[step].short}
          </li>
        )
      })}
    </ol>
  )
}
