import { Button } from '@mantine/core'
import type { Break } from '#core/desk/breakReason'
import { Clock } from '../kit/Clock.tsx'
import { breakWords } from '../text/breakWords.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './Day.module.css'

type Props = Readonly<{ pause: Break; end: () => void }>

/** The break that lasts: why, for how long, and the way back. */
export const BreakNote = ({ pause, end }: Props) => {
  const text = useText()
  const words = text.desk.breaks
  return (
    <>
      <p className={css.standing}>
        {words.lasts(breakWords(text, pause.reason))} · <Clock since={pause.since} />
      </p>
      <p className={css.hint} role={pause.reason === 'notAnswering' ? 'alert' : undefined}>
        {pause.reason === 'notAnswering' ? words.notAnswering : text.desk.day.onBreak}
      </p>
      <div className={css.buttons}>
        <Button size="lg" onClick={end}>
          {words.end}
        </Button>
      </div>
    </>
  )
}
