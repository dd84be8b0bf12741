import { Loader } from '@mantine/core'
import { useText } from '../text/TextProvider.tsx'
import css from './Step.module.css'

/** Waits for the UIN; after four seconds the desk takes a provisional number. */
export const RegisteringStep = () => {
  const text = useText().script.registering
  return (
    <div className={css.stack} role="status">
      <Loader size="sm" aria-hidden />
      <p className={css.note}>{text.waiting}</p>
      <p className={css.hint}>{text.hint}</p>
    </div>
  )
}
