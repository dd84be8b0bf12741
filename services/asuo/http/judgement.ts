import type { ProblemCode } from '#core/asuo/problem'

/** A field at fault: a JSON pointer into the request's body. */
export interface FieldFault {
  readonly pointer: string
  readonly code: string
  readonly detail?: string
}

/** An expected no. `retryAfter` is in seconds, `etag` the version that would have fitted. */
export interface Refused {
  readonly code: ProblemCode
  readonly detail?: string
  readonly errors?: readonly FieldFault[]
  readonly retryAfter?: number
  readonly etag?: string
}

/** What a rule says of a request: granted with a value, or refused with a code of the contract. */
export type Judgement<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refused: Refused }

export const granted = <T>(value: T): Judgement<T> => ({ ok: true, value })

export const refused = (code: ProblemCode, detail?: string, more: Omit<Refused, 'code' | 'detail'> = {}): Judgement<never> => ({
  ok: false,
  refused: { code, ...(detail === undefined ? {} : { detail }), ...more },
})

export const refusedField = (code: ProblemCode, pointer: string, fault: string, detail: string): Judgement<never> =>
  refused(code, detail, { errors: [{ pointer, code: fault, detail }] })
