import type { Fault } from '#core/faults/fault'
import type { Attempt } from '#core/tickets/outboxRules'

/** What an answer that is no success means to whoever asked. */
export const faultOf = (attempt: Attempt): Fault => {
  if (attempt.kind === 'noAnswer') return { code: 'asuoUnreachable' }
  const { status, problem } = attempt
  // Not in ASUO's own words: a proxy, a captive portal, a service that is down.
  if (!problem || status >= 500 || status === 429) return { code: 'asuoUnreachable' }
  if (status === 401) return { code: 'signInNeeded' }
  if (problem.code === 'forbidden') return { code: 'notAllowed' }
  if (status === 404) return { code: 'notFound' }
  return { code: 'asuoRefused', problem: problem.code, pointers: (problem.errors ?? []).map(({ pointer }) => pointer) }
}
