import { Button } from '@mantine/core'
import type { WaitingLetter } from '#core/mail/mailThread'
import { readableMoment } from '../text/readableDate.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './Thread.module.css'

type Props = Readonly<{ letter: WaitingLetter; takeBack: () => void }>

/** A letter that lies on this desk: on its way to ASUO, or refused by it, with its text. */
export const WaitingCard = ({ letter, takeBack }: Props) => {
  const { mail: words, language } = useText()
  const text = words.thread
  const { to, at, text: body, problem } = letter
  return (
    <article className={css.card} data-direction="outbound">
      <header className={css.head}>
        <strong>{text.fromUs}</strong>
        <span className={css.soft}>{text.to(to)}</span>
        <time className={css.soft}>{readableMoment(language, at, Date.now())}</time>
        {problem === null && <span className={css.delivery}>{text.waiting}</span>}
      </header>
      {problem !== null && (
        <p
          className={css.error}
        >{`${problem === 'email-answered' || problem === 'ticket-closed' ? text.why[problem] : text.why.other} ${text.refused}`}</p>
      )}
      <p className={css.body}>{body}</p>
      {problem !== null && (
        <Button size="compact-md" variant="default" onClick={takeBack}>
          {text.takeBack}
        </Button>
      )}
    </article>
  )
}
