import type { IncomingCaller } from '#core/telephony/telephone'
import { readableNumber } from '../text/readableNumber.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './CallerCard.module.css'

type Props = Readonly<{ caller: IncomingCaller; organisation: string | null; large?: boolean }>

/** Who calls, as far as the line and ASUO know. */
export const CallerCard = ({ caller, organisation, large = false }: Props) => {
  const text = useText().call.incoming
  return (
    <div className={css.card} data-large={large}>
      <p className={css.number}>{readableNumber(caller.number) || text.unknownNumber}</p>
      {caller.returnedFrom !== undefined && <p className={css.returned}>{text.returned(readableNumber(caller.returnedFrom))}</p>}
      {caller.name !== null && caller.name !== '' && <p className={css.name}>{caller.name}</p>}
      {organisation !== null && <p className={css.organisation}>{organisation}</p>}
      {caller.queueName !== null && (
        <p className={css.queue}>
          {text.queue}: {caller.queueName}
        </p>
      )}
    </div>
  )
}
