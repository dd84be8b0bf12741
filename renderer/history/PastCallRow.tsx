import { Button, VisuallyHidden } from '@mantine/core'
import { IconPhoneCheck, IconPhoneIncoming, IconPhoneOutgoing, IconPhoneX } from '@tabler/icons-react'
import { isMissed, type ListedCall } from '#core/desk/pastCall'
import { parseDialString } from '#core/telephony/dialString'
import { duration } from '../kit/duration.ts'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { firstPress } from '../kit/firstPress.ts'
import { readableMoment } from '../text/readableDate.ts'
import { readableNumber } from '../text/readableNumber.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './CallHistory.module.css'

const iconOf = (call: ListedCall) => {
  if (isMissed(call)) return IconPhoneX
  if (call.direction === 'outgoing') return IconPhoneOutgoing
  return call.outcome === 'answered' ? IconPhoneCheck : IconPhoneIncoming
}

type Props = Readonly<{
  call: ListedCall
  callBack: (number: string, name: string | null) => void
  whyNot: string | null
  openProtocol: (callId: string) => void
}>

/** One call that was: when, whose, how it came out, and the way back to its caller. */
export const PastCallRow = ({ call, callBack, whyNot, openProtocol }: Props) => {
  const { language, history: text } = useText()
  const Icon = iconOf(call)
  const number = readableNumber(call.number)
  const asides = [
    call.times > 1 && text.times(call.times),
    call.talkMs > 0 && duration(call.talkMs),
    call.ticketNumber !== null && `${text.ticket} ${call.ticketNumber}`,
    call.training && text.practice,
  ].filter((aside) => aside !== false)
  return (
    <li className={css.row} data-missed={isMissed(call)}>
      <Icon size={20} aria-hidden className={css.icon} />
      <time className={css.when} dateTime={new Date(call.at).toISOString()}>
        {readableMoment(language, call.at, Date.now())}
      </time>
      <div className={css.who}>
        <span className={css.number}>{number || text.unknownNumber}</span>
        {call.name !== null && call.name !== '' && <span className={css.name}>{call.name}</span>}
        <span className={css.outcome}>
          <VisuallyHidden>{text.directions[call.direction]}. </VisuallyHidden>
          {text.outcomes[call.direction][call.outcome]}
          {asides.map((aside) => ` · ${aside}`)}
        </span>
      </div>
      {call.talkMs > 0 && (
        <Button size="compact-md" variant="subtle" aria-label={text.protocolOf(number)} onClick={() => openProtocol(call.id)}>
          {text.protocol}
        </Button>
      )}
      {parseDialString(call.number).ok && (
        <ExplainedButton
          size="compact-md"
          variant="default"
          aria-label={text.callBackTo(number)}
          why={whyNot}
          {...firstPress(() => callBack(call.number, call.name))}
        >
          {text.callBack}
        </ExplainedButton>
      )}
    </li>
  )
}
