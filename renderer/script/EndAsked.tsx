import { Alert } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useText } from '../text/TextProvider.tsx'
import { EndLatch } from './EndLatch.tsx'
import { EndReason } from './EndReason.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'

/** «Завершить» was pressed before the latch had its answer: the question stands in place, once. */
export const EndAsked = (props: StepProps) => {
  const asks = props.view.asksAtEnd
  const text = useText().script.endAsked
  if (asks === null) return null
  return (
    <Alert color="calm" variant="outline" role="alert" icon={<IconHelpCircle aria-hidden />}>
      <div className={css.stack}>
        <p className={css.hint}>{text[asks]}</p>
        {asks === 'latch' ? <EndLatch {...props} /> : <EndReason {...props} />}
      </div>
    </Alert>
  )
}
