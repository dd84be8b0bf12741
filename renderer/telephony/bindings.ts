import type { Core, UserAgent } from 'sip.js'

/** Who is reached under our number, as the PBX tells: `ours` too, somebody else alone, or not to be learnt from this answer. */
export type Bindings = 'ours' | 'others' | 'unknown'

/**
 * Reads the contacts in the 200 to a REGISTER. A PBX that lists nobody may only be one that lists nothing; one that
 * lists us under another name is never registered at: SIP.js takes no such 200.
 */
export function bindingsIn({ message }: Core.IncomingResponse, user: string | undefined): Bindings {
  const users = message.getHeaders('contact').map((_, index) => message.parseHeader('contact', index)?.uri?.user)
  if (users.includes(user)) return 'ours'
  return users.length > 0 ? 'others' : 'unknown'
}

/** A REGISTER without a Contact: asks who is registered and changes nothing (RFC 3261 §10.2.3). */
export function askBindings(userAgent: UserAgent, delegate: Core.OutgoingRequestDelegate): void {
  const { userAgentCore: core, configuration } = userAgent
  const registrar = configuration.uri.clone()
  registrar.user = undefined
  core.register(core.makeOutgoingRequestMessage('REGISTER', registrar, configuration.uri, configuration.uri, {}), delegate)
}
