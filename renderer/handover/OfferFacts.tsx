import type { OfferView } from '#core/desk/offerView'
import { Clock } from '../kit/Clock.tsx'
import { Fact, Facts } from '../kit/Fact.tsx'
import { readableNumber } from '../text/readableNumber.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './OfferFacts.module.css'

type Props = Readonly<{ offer: OfferView }>

/** The caller a colleague hands over, in a few facts. */
export const OfferFacts = ({ offer }: Props) => {
  const text = useText()
  const words = text.handover
  if (offer.state !== 'known')
    return (
      <p role="status" className={css.sentence}>
        {words[offer.state]}
      </p>
    )
  const { from, number, name, organisation, step, clause, ticket, subject, waitedMs, readAt, isWaiting } = offer
  const title = text.steps[step].title
  return (
    <Facts>
      <Fact name={words.from}>{from}</Fact>
      <Fact name={words.caller}>{[readableNumber(number) || words.noNumber, name].filter(Boolean).join(' · ')}</Fact>
      {organisation !== null && <Fact name={words.organisation}>{organisation}</Fact>}
      <Fact name={words.step}>{clause === null ? title : words.stepOf(title, clause)}</Fact>
      <Fact name={words.ticket}>{ticket === null ? words.noTicket : [ticket, subject].filter(Boolean).join(' · ')}</Fact>
      <Fact name={words.waits}>
        <Clock since={isWaiting ? readAt : null} before={waitedMs} />
      </Fact>
    </Facts>
  )
}
