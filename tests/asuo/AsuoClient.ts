import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { codesOf } from '../../services/asuo/openapi/describeOperation.ts'
import type { Operation } from '../../src/asuo/operation.ts'
import { type OperationId, operations } from '../../src/asuo/operations.ts'
import { type Problem, problem } from '../../src/asuo/problem.ts'

type Given<K extends OperationId, F extends 'params' | 'query' | 'body'> = (typeof operations)[K] extends { readonly [P in F]: infer S }
  ? S extends z.ZodType
    ? z.input<S>
    : never
  : never
type Told<K extends OperationId> = {
  [S in keyof (typeof operations)[K]['answers']]: (typeof operations)[K]['answers'][S] extends z.ZodType
    ? z.infer<(typeof operations)[K]['answers'][S]>
    : never
}[keyof (typeof operations)[K]['answers']]

export interface Request<K extends OperationId> {
  readonly params?: Given<K, 'params'>
  readonly query?: Given<K, 'query'>
  readonly body?: Given<K, 'body'>
  /** A fresh one where left out. */
  readonly key?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Reply<K extends OperationId> {
  readonly status: number
  readonly headers: Headers
  /** Of a 2xx. */
  readonly body: Told<K>
  /** Of a 4xx or 5xx. */
  readonly problem: Problem | null
}

const addressOf = (operation: Operation, params: object | undefined, query: object | undefined): string => {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[name])),
  )
  const search = new URLSearchParams(Object.entries(query ?? {}).map(([name, value]) => [name, String(value)]))
  return search.size > 0 ? `${path}?${search}` : path
}

/** A refusal must be one the contract lists for the operation, and look as it says. */
export const checkProblem = (operation: Operation, status: number, type: string | null, body: unknown): Problem => {
  assert.equal(type?.split(';')[0], 'application/problem+json')
  const told = problem.strict().parse(body)
  assert.equal(told.status, status)
  assert.equal(told.type, `urn:asuo:problem:${told.code}`)
  assert.ok(codesOf(operation).includes(told.code), `${told.code} is not in the contract of ${operation.method} ${operation.path}`)
  return told
}

/** Exactly what the schema lists: what zod would strip is a field the contract does not know. */
const checkAnswer = (operation: Operation, status: number, body: unknown): unknown => {
  const schema = operation.answers[status]
  assert.notEqual(schema, undefined, `${status} is not in the contract of ${operation.method} ${operation.path}`)
  if (schema) assert.deepEqual(schema.parse(body), body)
  return body
}

/** Speaks to ASUO as one account. Every answer is held against the contract. */
export class AsuoClient {
  readonly url: string
  readonly token: string | null

  constructor(url: string, token: string | null) {
    this.url = url
    this.token = token
  }

  async send<K extends OperationId>(id: K, request: Request<K> = {}): Promise<Reply<K>> {
    const operation: Operation = operations[id]
    const response = await fetch(this.url + addressOf(operation, request.params, request.query), {
      method: operation.method,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(operation.idempotency === 'key' ? { 'idempotency-key': request.key ?? randomUUID() } : {}),
        ...(request.body === undefined ? {} : { 'content-type': operation.bodyType ?? 'application/json' }),
        ...request.headers,
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    })
    const { status, headers } = response
    const text = await response.text()
    const body: unknown = text === '' ? null : JSON.parse(text)
    if (status < 400) return { status, headers, body: checkAnswer(operation, status, body) as Told<K>, problem: null }
    return { status, headers, body: null as never, problem: checkProblem(operation, status, headers.get('content-type'), body) }
  }

  /** The body of an answer that is expected to be granted. */
  async ask<K extends OperationId>(id: K, request: Request<K> = {}): Promise<Told<K>> {
    const { status, body, problem: no } = await this.send(id, request)
    assert.ok(no === null, `${id} was refused: ${status} ${no?.code} ${no?.detail ?? ''} ${JSON.stringify(no?.errors ?? [])}`)
    return body
  }

  /** The code of a refusal that is expected. */
  async refusal<K extends OperationId>(id: K, request: Request<K> = {}): Promise<string | null> {
    return (await this.send(id, request)).problem?.code ?? null
  }
}
