import { type Problem, type ProblemCode, problemStatus } from '#core/asuo/problem'
import type { Refused } from './judgement.ts'

const titles: Readonly<Record<ProblemCode, string>> = {
  malformed: 'The request cannot be read',
  'idempotency-key-missing': 'The Idempotency-Key header is missing',
  unauthorized: 'Sign-in is needed',
  forbidden: 'This account may not do that',
  'account-unknown': 'ASUO has no account for this person',
  'role-missing': 'The provider gives this person no role in ASUO',
  'supervision-required': 'A lead must supervise this',
  'not-found': 'There is no such resource',
  'method-not-allowed': 'The resource does not take this method',
  'not-acceptable': 'The answer would not be of an accepted type',
  'idempotency-in-progress': 'The same request is being worked on',
  'transition-not-allowed': 'The ticket does not allow this now',
  'ticket-closed': 'The ticket is closed',
  'link-exists': 'The tickets are linked so already',
  'external-id-reuse': 'This id stands for something else already',
  'link-target-missing': 'The ticket to link to is not known yet',
  'handover-taken': 'The call was taken over already',
  'email-answered': 'The mail was answered already',
  'precondition-failed': 'The resource has changed',
  'payload-too-large': 'The request is too large',
  'unsupported-media-type': 'The body is of an unsupported type',
  'validation-failed': 'The request does not fit',
  'inn-checksum': 'The INN is not valid',
  'escalation-incomplete': 'The information for the next line is incomplete',
  'idempotency-key-reuse': 'This key belongs to another request',
  'precondition-required': 'The If-Match header is needed',
  'rate-limited': 'Too many requests',
  internal: 'The service failed',
  'upstream-unavailable': 'The storage does not answer',
  'provider-unavailable': 'The OpenID provider does not answer',
}

const retryable: ReadonlySet<ProblemCode> = new Set([
  'idempotency-in-progress',
  'link-target-missing',
  'rate-limited',
  'internal',
  'upstream-unavailable',
  'provider-unavailable',
])

/** RFC 9457 of a refusal. */
export const problemOf = ({ code, detail, errors }: Refused, traceId?: string): Problem => ({
  type: `urn:asuo:problem:${code}`,
  title: titles[code],
  status: problemStatus[code],
  code,
  retryable: retryable.has(code),
  ...(detail === undefined ? {} : { detail }),
  ...(traceId === undefined ? {} : { traceId }),
  ...(errors === undefined ? {} : { errors: [...errors] }),
})
