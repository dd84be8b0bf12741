import type { UserAgent } from 'sip.js'
import type { Say } from './say.ts'

/** SIP's own timer for an unanswered request is 32 s: far too long for an operator who waits for calls. */
const answerLimitMs = 2_000

/** One OPTIONS to the PBX. Any final answer proves the line; silence within the limit disproves it. Returns the undo. */
export function probeLine(userAgent: UserAgent, say: Say): () => void {
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
  const request = core.makeOutgoingRequestMessage('OPTIONS', pbx, userAgent.configuration.uri, pbx, {})
  core.request(request, {
    onAccept: proven,
    // SIP.js answers itself when the wire is gone; only a real answer came from somebody.
    onReject: ({ message }) => (message.statusCode === 408 || message.statusCode === 503 ? unproven() : proven()),
  })
  return () => finish(() => undefined)
}
