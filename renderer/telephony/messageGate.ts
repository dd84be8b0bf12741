import type { UserAgent } from 'sip.js'
import type { UnreadableMessage } from '#core/telephony/telephone'

/** More than any PBX says at once; SIP.js's parser takes time that grows with the square of some of it. */
const longest = 65_536
const mostHeaders = 256
/** Requests outside a dialog: so many at once, and so many a second after that. A PBX that looks after us asks every few seconds. */
const burst = 40
const perSecond = 10

const methodOf = (message: string): string | null => /^([A-Z]{1,16}) /.exec(message)?.[1] ?? null
const headOf = (message: string): string => message.slice(0, Math.max(0, message.indexOf('\r\n\r\n')))
const isOutsideDialog = (head: string): boolean => !/^(?:To|t)[ \t]*:[^\r]*;[ \t]*tag=/im.test(head)

/** Allows `burst` at once and refills with time. `now` is monotonic ms. */
const createAllowance = (now: () => number) => {
  let left = burst
  let at = now()
  return (): boolean => {
    left = Math.min(burst, left + ((now() - at) / 1_000) * perSecond)
    at = now()
    if (left < 1) return false
    left -= 1
    return true
  }
}

/**
 * Stands between the wire and SIP.js, which was written for PBXs that mean well: what is too much of anything is not read at all, and
 * what its parser throws over costs that one message and not the line. Told of without a word of its content.
 */
export function guardMessages(userAgent: UserAgent, told: (message: UnreadableMessage) => void, now = () => performance.now()): void {
  const { transport } = userAgent
  const pass = transport.onMessage
  const mayAsk = createAllowance(now)
  const faultOf = (message: string): UnreadableMessage['what'] | null => {
    if (message.length > longest) return 'tooLong'
    const head = headOf(message)
    if (head.includes('\0')) return 'malformed'
    if (head.split('\r\n').length > mostHeaders) return 'tooManyHeaders'
    return methodOf(message) !== null && isOutsideDialog(head) && !mayAsk() ? 'tooMany' : null
  }
  transport.onMessage = (message) => {
    const tell = (what: UnreadableMessage['what']) => told({ what, method: methodOf(message), length: message.length })
    const fault = faultOf(message)
    if (fault !== null) return tell(fault)
    try {
      pass?.(message)
    } catch {
      tell('malformed')
    }
  }
}
