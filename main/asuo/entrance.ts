import type { Fault } from '#core/faults/fault'
import type { Attempt } from '#core/tickets/outboxRules'
import { faultOf } from './faultOf.ts'
import type { Credentials, ProviderProof } from './tokens.ts'

/** By what somebody comes in. */
export type Entrance =
  | { readonly id: 'createSession'; readonly body: Credentials }
  | { readonly id: 'createProviderSession'; readonly body: ProviderProof }

const byProblem = {
  'account-unknown': 'accountUnknown',
  'role-missing': 'roleMissing',
  'provider-unavailable': 'unreachable',
} as const

/** What it means to whoever wanted to come in that ASUO did not let him. */
export const entranceFault = (id: Entrance['id'], attempt: Attempt): Fault => {
  const problem = attempt.kind === 'answered' ? attempt.problem : null
  if (attempt.kind === 'answered' && problem && attempt.status === 429)
    return { code: 'signInBlocked', retrySeconds: Math.ceil(attempt.retryAfterSeconds ?? 60) }
  const code = problem?.code
  if (code === 'account-unknown' || code === 'role-missing' || code === 'provider-unavailable')
    return { code: 'notSignedIn', reason: byProblem[code] }
  const fault = faultOf(attempt)
  if (fault.code !== 'signInNeeded') return fault
  return id === 'createSession' ? { code: 'wrongPassword' } : { code: 'notSignedIn', reason: 'notProven' }
}
