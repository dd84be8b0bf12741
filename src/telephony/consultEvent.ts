import type { ConsultEvent } from './callEvent.ts'
import type { TelephoneEvent } from './telephone.ts'

type OfLeg = Extract<
  TelephoneEvent,
  { type: 'sip.progressed' | 'sip.identified' | 'sip.established' | 'sip.ended' | 'media.interrupted' | 'media.restored' }
>

/** What the telephone says of a leg that is not the caller's: the chart of the call hears it as said of the colleague's. */
export function consultEvent(event: OfLeg): ConsultEvent {
  switch (event.type) {
    case 'sip.progressed':
      return { ...event, type: 'consult.progressed' }
    case 'sip.identified':
      return { ...event, type: 'consult.identified' }
    case 'sip.established':
      return { ...event, type: 'consult.established' }
    case 'media.interrupted':
      return { ...event, type: 'consult.interrupted' }
    case 'media.restored':
      return { ...event, type: 'consult.restored' }
    case 'sip.ended':
      return { ...event, type: 'consult.ended' }
  }
}
