import type { z } from 'zod'
import type { Role } from './agent.ts'
import type { ProblemCode } from './problem.ts'

/** One operation of the contract: the OpenAPI document, the service's checks and the desk's client all come from it. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Under `/v1`, parameters as `{name}`. */
  readonly path: string
  readonly tag: 'auth' | 'organisations' | 'tickets' | 'messages' | 'email' | 'calls' | 'monitoring' | 'system'
  readonly summary: string
  /** `public` needs no token; `everyone` needs any. */
  readonly access: 'public' | 'everyone' | readonly Role[]
  /** `key`: the header `Idempotency-Key` is required and its outcome is kept with the effect. */
  readonly idempotency: 'key' | 'none'
  /** `guarded` is required for some fields of the body only. */
  readonly ifMatch: 'none' | 'optional' | 'guarded'
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** What the service reads instead of `body` where it judges the parts one by one. */
  readonly readAs?: z.ZodType
  readonly bodyType?: 'application/json' | 'application/merge-patch+json'
  /** Schema by status; null is an answer without a body. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>
  /** Where answers are not JSON. */
  readonly answerType?: 'text/event-stream'
  /** The answer carries the resource's version. */
  readonly etag?: true
  /** Where what a 201 made stands, under `/v1`, with `{field}` of its body: the header `Location`. */
  readonly location?: string
  /** How many bytes the body may have, where that is more than everybody's 4 MiB. */
  readonly largestBody?: number
  /** Codes beyond those that any operation may answer with. */
  readonly problems?: readonly ProblemCode[]
}
