import { IconPlayerPause } from '@tabler/icons-react'
import type { HoldView } from '#core/telephony/callView'
import { duration } from '../kit/duration.ts'
import { useMonotonicNow } from '../kit/ticker.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './HoldStatus.module.css'

/** `says`: what is to be said to the caller stands below. */
type Props = Readonly<{ hold: HoldView; says: boolean }>

/** The hold as the other end has confirmed it, against what was promised. Silent without a hold. */
export const HoldStatus = ({ hold, says }: Props) => {
  const text = useText().call.holding
  const now = useMonotonicNow()
  const lasted = duration(hold.since === null ? 0 : now - hold.since)
  const words = () => {
    if (hold.state === 'holding') return text.pending
    if (hold.state === 'returning') return text.returning
    if (hold.since === null) return ''
    return hold.promisedSeconds === null || hold.promisedAt === null
      ? text.heldUnpromised(lasted)
      : text.held(lasted, duration(hold.promisedAt - hold.since + hold.promisedSeconds * 1000))
  }
  const warning = hold.promise === null || hold.promise === 'within' ? null : text[hold.promise]
  return (
    <>
      <div role="status" aria-label={text.name} aria-live="off" className={css.hold} data-promise={hold.promise ?? 'none'}>
        {words() !== '' && (
          <>
            <IconPlayerPause size={18} aria-hidden /> {words()}
          </>
        )}
      </div>
      {warning !== null && (
        <p role="alert" className={css.warning} data-promise={hold.promise}>
          {warning}
        </p>
      )}
      {hold.refused && (
        <p role="alert" className={css.warning} data-promise="overdue">
          {hold.state === 'held' ? text.returnRefused : text.refused}
        </p>
      )}
      {says && hold.state === 'held' && <p className={css.phrase}>{hold.promise === 'within' ? text.returnPhrase : text.renewPhrase}</p>}
    </>
  )
}
