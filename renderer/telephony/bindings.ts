import type { Core, UserAgent } from 'sip.js'

/** Who is reached under our number, as the PBX lists them: our own contact, and anybody else's. */
export interface Bindings {
  readonly ours: boolean
  readonly others: boolean
}

/**
 * Reads the contacts in the 200 to a REGISTER. A PBX that lists nobody may only be one that lists nothing. One behind a border
 * controller may list us under another name here and give us our own name back only in the answer to our own REGISTER.
 */
export function bindingsIn({ message }: Core.IncomingResponse, user: string | undefined): Bindings {
  const users = message.getHeaders('contact').map((_, index) => message.parseHeader('contact', index)?.uri?.user)
  return { ours: users.includes(user), others: users.some((listed) => listed !== user) }
}

/** A REGISTER without a Contact: asks who is registered and changes nothing (RFC 3261 §10.2.3). */
export function askBindings(userAgent: UserAgent, delegate: Core.OutgoingRequestDelegate): void {
  const { userAgentCore: core, configuration } = userAgent
  const registrar = configuration.uri.clone()
  registrar.user = undefined
  core.register(core.makeOutgoingRequestMessage('REGISTER', registrar, configuration.uri, configuration.uri, {}), delegate)
}
