import { Button, FocusTrap } from '@mantine/core'
import { IconPhone, IconPhoneOff } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { createPortal } from 'react-dom'
import type { IncomingCaller } from '#core/telephony/telephone'
import { Clock } from '../kit/Clock.tsx'
import { Fact, Facts } from '../kit/Fact.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { useText } from '../text/TextProvider.tsx'
import { AutoAnswer } from './AutoAnswer.tsx'
import { CallerCard } from './CallerCard.tsx'
import css from './IncomingCall.module.css'

type Props = Readonly<{
  caller: IncomingCaller
  phase: 'ringing' | 'answering' | 'rejecting'
  /** Monotonic moment of the first ring. */
  ringingSince: number
  organisation: string | null
  /** `SP-0042 · не проходит подпись`, or null where this number has no tickets. */
  lastTicket: string | null
  /** Whom a colleague hands over, in place of the queue and the last ticket; null for every other call. */
  offer?: ReactNode
  answerKey: string
  /** The monotonic moment at which it is answered by itself; null where it is not. */
  autoAnswerAt: number | null
  answer: () => void
  reject: () => void
  keepToMyself: () => void
}>

/** At once, and not by the trap's own timer: the picture is drawn with the focus in it, once. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus({ preventScroll: true })

/** A call that rings. Mantine's dialog cannot be an `alertdialog`, and its portal draws twice, hence the parts. */
export const IncomingCall = (props: Props) => {
  const {
    caller,
    phase,
    ringingSince,
    organisation,
    lastTicket,
    offer = null,
    answerKey,
    autoAnswerAt,
    answer,
    reject,
    keepToMyself,
  } = props
  const text = useText().call.incoming
  const id = useId()
  const busy = phase !== 'ringing'
  return createPortal(
    <>
      <div className={css.shade} />
      <div className={css.stage}>
        <FocusTrap active>
          <div role="alertdialog" aria-modal aria-labelledby={id} aria-describedby={`${id}-who`} className={css.dialog}>
            <h2 id={id} className={css.title}>
              {text.title}
            </h2>
            <div id={`${id}-who`} className={css.who}>
              <CallerCard caller={caller} organisation={organisation} large />
            </div>
            {offer ?? (
              <Facts>
                <Fact name={text.queueWait}>
                  <Clock since={ringingSince} before={caller.queueWaitMs ?? 0} />
                </Fact>
                <Fact name={text.lastTicket}>{lastTicket ?? text.noTickets}</Fact>
              </Facts>
            )}
            <div className={css.buttons}>
              <Button
                size="lg"
                color="good"
                ref={takeFocus}
                data-autofocus
                disabled={busy}
                onClick={answer}
                leftSection={<IconPhone size={20} aria-hidden />}
                rightSection={<KeyHint hotKey={answerKey} />}
              >
                {text.answer}
              </Button>
              <Button
                size="lg"
                color="danger"
                variant="outline"
                disabled={busy}
                onClick={reject}
                leftSection={<IconPhoneOff size={20} aria-hidden />}
              >
                {text.reject}
              </Button>
            </div>
            {autoAnswerAt !== null && !busy && <AutoAnswer at={autoAnswerAt} keepToMyself={keepToMyself} />}
            <p role="status" className={css.progress}>
              {phase === 'answering' ? text.answering : ''}
            </p>
          </div>
        </FocusTrap>
      </div>
    </>,
    document.body,
  )
}
