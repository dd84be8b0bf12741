import type { URI, UserAgent } from 'sip.js'

/** A number of our own PBX as a SIP address. SIP.js escapes what is no plain character of one (`#`). */
export function addressOf(userAgent: UserAgent, number: string): URI {
  const address = userAgent.configuration.uri.clone()
  address.user = number
  return address
}
