import { autoAnswerAt } from '#core/desk/deskSelectors'
import { offeredCallOf, offerViewOf } from '#core/desk/offerView'
import type { Settings } from '#core/settings/settings'
import { useAsk } from '../bridge/useAsk.ts'
import { IncomingCall } from '../call/IncomingCall.tsx'
import { useDesk, useDeskSend } from '../desk/useDesk.tsx'
import { useCallView } from '../desk/useDeskViews.ts'
import { OfferFacts } from '../handover/OfferFacts.tsx'
import { showDesk } from '../status/page.ts'
import { ticketQuestion } from '../tickets/ticketQuestion.ts'

type Props = Readonly<{ settings: Settings; number: string }>

/** The call that rings, with what ASUO knows of its number. */
export const RingingCall = ({ settings, number }: Props) => {
  const send = useDeskSend()
  const call = useCallView()
  const answersAt = useDesk(autoAnswerAt)
  const offered = useDesk(offeredCallOf)
  const question = ticketQuestion(number)
  const [known] = useAsk('tickets.search', { initial: question !== null && 'phone' in question ? question : null })
  if (call === null || !(call.phase === 'ringing' || call.phase === 'answering' || call.phase === 'rejecting')) return null
  const last = known.last?.items[0] ?? null
  return (
    <IncomingCall
      caller={call.caller}
      phase={call.phase}
      ringingSince={call.ringingSince}
      organisation={last?.organisation?.name ?? null}
      lastTicket={last && `${last.uin} · ${last.subject}`}
      offer={offered && <OfferFacts offer={offerViewOf(offered)} />}
      answerKey={settings.keys.answer}
      autoAnswerAt={answersAt}
      answer={() => {
        send({ type: 'operator.answered' })
        showDesk()
      }}
      reject={() => send({ type: 'operator.rejected' })}
      keepToMyself={() => send({ type: 'operator.keptToHimself' })}
    />
  )
}
