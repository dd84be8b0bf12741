import { z } from 'zod'

/** Every code ASUO may answer with, and its HTTP status. A 5xx is never stored under an idempotency key. */
export const problemStatus = {
  malformed: 400,
  'idempotency-key-missing': 400,
  unauthorized: 401,
  forbidden: 403,
  'account-unknown': 403,
  'role-missing': 403,
  'supervision-required': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'idempotency-in-progress': 409,
  'transition-not-allowed': 409,
  'ticket-closed': 409,
  'link-exists': 409,
  'external-id-reuse': 409,
  'link-target-missing': 409,
  'handover-taken': 409,
  'email-answered': 409,
  'precondition-failed': 412,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'validation-failed': 422,
  'inn-checksum': 422,
  'escalation-incomplete': 422,
  'idempotency-key-reuse': 422,
  'precondition-required': 428,
  'rate-limited': 429,
  internal: 500,
  'upstream-unavailable': 503,
  'provider-unavailable': 503,
} as const

export type ProblemCode = keyof typeof problemStatus
export const problemCode = z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]])

/** RFC 9457. `type` is always `urn:asuo:problem:<code>`; `errors` name fields by JSON pointer into the request's body. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: problemCode,
  detail: z.string().optional(),
  /** Whether the same request with the same key may succeed later. */
  retryable: z.boolean(),
  traceId: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string().optional() })).optional(),
})
export type Problem = z.infer<typeof problem>
