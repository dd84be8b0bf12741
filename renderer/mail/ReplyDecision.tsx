import { Button } from '@mantine/core'
import type { ReplyReading } from '#core/mail/replyReading'
import { firstPress } from '../kit/firstPress.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './Thread.module.css'

export type Decision = 'confirm_resolution' | 'dispute_resolution'

type Props = Readonly<{
  /** What the answer seems to say; the operator decides. */
  reading: ReplyReading | null
  /** It was decided here, and ASUO has not told of it yet. */
  isUnderWay: boolean
  decide: (decision: Decision) => void
}>

/** Clause 2.2: the caller has answered the question; whether it is solved is the operator's to say. */
export const ReplyDecision = ({ reading, isUnderWay, decide }: Props) => {
  const text = useText().mail.reply
  return (
    <fieldset className={css.decision}>
      <legend>{text.title}</legend>
      {isUnderWay ? (
        <p role="status">{text.underWay}</p>
      ) : (
        <>
          <p>{text[reading ?? 'unclear']}</p>
          <div className={css.actions}>
            <Button variant={reading === 'yes' ? 'filled' : 'default'} {...firstPress(() => decide('confirm_resolution'))}>
              {text.confirm}
            </Button>
            <Button variant={reading === 'no' ? 'filled' : 'default'} {...firstPress(() => decide('dispute_resolution'))}>
              {text.dispute}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  )
}
