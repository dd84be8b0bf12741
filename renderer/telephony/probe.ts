import type { Core, UserAgent } from 'sip.js'
import { askBindings, bindingsIn } from './bindings.ts'
import type { Say } from './say.ts'

/** SIP's own timer for an unanswered request is 32 s: far too long for an operator who waits for calls. */
const answerLimitMs = 2_000

/**
 * One request to the PBX: OPTIONS, or in its stead the question who is registered under our number. Any final answer, 401 too, proves
 * the line; silence within the limit disproves it. `displaced` is told instead where somebody else alone is registered. Returns the undo.
 */
export function probeLine(userAgent: UserAgent, say: Say, asks: 'alive' | 'registered', displaced: () => void): () => void {
  const core = userAgent.userAgentCore
  const pbx = userAgent.configuration.uri.clone()
  pbx.user = undefined
  const sentAt = performance.now()
  let over = false
  const finish = (report: () => void) => {
    if (over) return
    over = true
    clearTimeout(limit)
    report()
  }
  const proven = () => finish(() => say({ type: 'line.proven', roundTripMs: performance.now() - sentAt }))
  const unproven = () => finish(() => say({ type: 'line.unproven' }))
  const limit = setTimeout(unproven, answerLimitMs)
  // SIP.js answers itself when the wire is gone; only a real answer came from somebody.
  const onReject = ({ message }: Core.IncomingResponse) =>
    message.statusCode === 408 || message.statusCode === 503 ? unproven() : proven()
  if (asks === 'alive') {
    const request = core.makeOutgoingRequestMessage('OPTIONS', pbx, userAgent.configuration.uri, pbx, {})
    core.request(request, { onAccept: proven, onReject })
  } else {
    askBindings(userAgent, {
      onAccept: (answer) => (bindingsIn(answer, userAgent.contact.uri.user) === 'others' ? finish(displaced) : proven()),
      onReject,
    })
  }
  return () => finish(() => undefined)
}
