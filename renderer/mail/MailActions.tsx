import { Button } from '@mantine/core'
import { useId } from 'react'
import { firstPress } from '../kit/firstPress.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './Thread.module.css'

type Props = Readonly<{
  /** Done here already, and on its way to ASUO. */
  done: 'settled' | 'separated' | null
  /** Null where the mail has to be decided about. */
  settle: (() => void) | null
  /** Null where the sender has no address that takes mail. */
  separate: (() => void) | null
}>

/** What may be done with a mail that waits, beside answering it. */
export const MailActions = ({ done, settle, separate }: Props) => {
  const text = useText().mail.thread
  const hint = useId()
  if (done !== null) {
    return (
      <p role="status" className={css.soft}>
        {text[done]}
      </p>
    )
  }
  return (
    <>
      <div className={css.actions}>
        {settle !== null && (
          <Button size="compact-md" variant="default" {...firstPress(settle)}>
            {text.settle}
          </Button>
        )}
        {separate !== null && (
          <Button size="compact-md" variant="default" aria-describedby={hint} {...firstPress(separate)}>
            {text.separate}
          </Button>
        )}
      </div>
      {separate !== null && (
        <span id={hint} className={css.soft}>
          {text.separateHint}
        </span>
      )}
    </>
  )
}
