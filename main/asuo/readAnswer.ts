import type { Operation } from '#core/asuo/operation'
import { type OperationId, operations } from '#core/asuo/operations'
import { problem } from '#core/asuo/problem'
import type { Attempt } from '#core/tickets/outboxRules'
import type { HttpAnswer } from './http.ts'

/** An answer held against the contract. `body` is parsed, and null where the answer does not fit or has none. */
export interface ReadAnswer {
  readonly attempt: Attempt
  readonly body: unknown
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A 200 of a captive portal, half a JSON, a body of another shape: none of them fits, whatever the status says. */
export const readAnswer = (id: OperationId, answer: HttpAnswer | null): ReadAnswer => {
  if (!answer) return { attempt: { kind: 'noAnswer' }, body: null }
  const { status, contentType, retryAfterSeconds, text } = answer
  const answered = { kind: 'answered' as const, status, retryAfterSeconds }
  const said = contentType === 'application/problem+json' ? problem.safeParse(json(text)) : null
  if (said) return { attempt: { ...answered, fits: said.success, problem: said.success ? said.data : null }, body: null }
  const operation: Operation = operations[id]
  const schema = operation.answers[status]
  if (schema === null) return { attempt: { ...answered, fits: true, problem: null }, body: null }
  const body = schema && contentType === 'application/json' ? schema.safeParse(json(text)) : null
  return { attempt: { ...answered, fits: body?.success === true, problem: null }, body: body?.success ? body.data : null }
}
