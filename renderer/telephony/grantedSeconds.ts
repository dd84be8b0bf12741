import type { Core } from 'sip.js'

/** Below this a registration would be refreshed more often than calls come; above it a browser's timer overflows and fires at once. */
const shortestSeconds = 5
const longestSeconds = 3_600

/**
 * For how long the PBX keeps a contact by its 200 to REGISTER, which may be shorter than was asked: the contact's own `expires`, else
 * the header's. Null where that is no time at all (zero, negative, not a number).
 */
export function grantedSeconds({ message }: Core.IncomingResponse, user: string | undefined): number | null {
  const contacts = message.getHeaders('contact').map((_, index) => message.parseHeader('contact', index))
  const ours = contacts.find((contact) => contact?.uri?.user === user)
  const told = ours?.getParam('expires') ?? message.getHeader('expires')
  const seconds = Number(told ?? Number.NaN)
  return seconds > 0 ? Math.min(longestSeconds, Math.max(shortestSeconds, seconds)) : null
}
