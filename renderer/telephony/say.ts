import type { TelephoneEvent } from '#core/telephony/telephone'

/** How every part of the telephone reports. */
export type Say = (event: TelephoneEvent) => void
