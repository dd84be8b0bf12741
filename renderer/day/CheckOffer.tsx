import { Button } from '@mantine/core'
import { readableMoment } from '../text/readableDate.ts'
import { useText } from '../text/TextProvider.tsx'
import type { CheckDone } from './checkStore.ts'
import css from './Day.module.css'

type Props = Readonly<{
  state: CheckDone | 'declined' | 'due'
  /** The microphone is one over Bluetooth. */
  wireless: boolean
  check: () => void
  decline: () => void
}>

/** The check of the microphone at the start of a shift (clause 1.13): offered, never in the way. */
export const CheckOffer = ({ state, wireless, check, decline }: Props) => {
  const { language, ...text } = useText()
  const words = text.call.check
  if (state === 'declined') return null
  if (state !== 'due') {
    const sentence = state.hint === null ? words.wasGood : text.call.level.hints[state.hint]
    return (
      <>
        <p className={css.hint}>
          {words.done(readableMoment(language, state.at, Date.now()))} {sentence}
        </p>
        {state.hint !== null && (
          <div className={css.buttons}>
            <Button variant="light" onClick={check}>
              {words.again}
            </Button>
          </div>
        )}
      </>
    )
  }
  return (
    <section className={css.offer} aria-label={words.title}>
      <p className={css.hint}>
        {words.offer} {wireless && words.wireless}
      </p>
      <div className={css.buttons}>
        <Button variant="light" onClick={check}>
          {text.settings.check}
        </Button>
        <Button variant="subtle" onClick={decline}>
          {words.notNow}
        </Button>
      </div>
    </section>
  )
}
