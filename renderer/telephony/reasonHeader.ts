import type { HangUpCause } from '#core/telephony/telephone'

interface Ending {
  readonly by: 'caller' | 'line'
  readonly cause: HangUpCause
}

/** `Reason: Q.850;cause=16;text="…"` (RFC 3326): the number of the given protocol, or null. */
export function reasonCause(header: string | undefined, protocol: 'SIP' | 'Q.850'): number | null {
  const found = header?.split(',').find((part) => part.trim().toUpperCase().startsWith(protocol))
  const cause = /;\s*cause\s*=\s*(\d{1,3})/i.exec(found ?? '')?.[1]
  return cause === undefined ? null : Number(cause)
}

/** A CANCEL: another operator took the call, or the caller gave up. */
export const endingByCancel = (reason: string | undefined): Ending => ({
  by: 'caller',
  cause: reasonCause(reason, 'SIP') === 200 ? 'answeredElsewhere' : 'cancelled',
})

/** Q.850 causes from 34 on are troubles of the network (no circuit, temporary failure, recovery on timer), not somebody's wish. */
const firstNetworkCause = 34

/** A BYE: the caller hung up, unless the PBX says that its network failed. */
export function endingByBye(reason: string | undefined): Ending {
  const cause = reasonCause(reason, 'Q.850')
  return cause !== null && cause >= firstNetworkCause ? { by: 'line', cause: 'lineLost' } : { by: 'caller', cause: 'normal' }
}
