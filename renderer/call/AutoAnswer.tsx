import { Button } from '@mantine/core'
import { useMonotonicNow } from '../kit/ticker.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './IncomingCall.module.css'

type Props = Readonly<{
  /** The monotonic moment of the answer. */
  at: number
  keepToMyself: () => void
}>

/** The call will be answered by itself: when, and how to call that off. */
export const AutoAnswer = ({ at, keepToMyself }: Props) => {
  const text = useText().dial
  const seconds = Math.ceil(Math.max(0, at - useMonotonicNow()) / 1000)
  return (
    <div className={css.auto}>
      <span role="timer">{text.auto(seconds)}</span>
      <Button size="compact-md" variant="default" onClick={keepToMyself}>
        {text.keepToMyself}
      </Button>
    </div>
  )
}
