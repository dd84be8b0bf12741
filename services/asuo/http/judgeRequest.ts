import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Space } from '#core/asuo/agent'
import type { Operation } from '#core/asuo/operation'
import type { Account } from './asked.ts'
import { granted, type Judgement, refused } from './judgement.ts'
import { misfits } from './misfit.ts'
import { holdsUnstorable, readBody } from './readBody.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An address that does not fit is 400: nothing of the body was judged yet. */
const judgeAddress = (schema: z.ZodObject | undefined, value: unknown, place: string): Judgement<Record<string, unknown> | null> => {
  if (!schema) return granted(null)
  if (holdsUnstorable(value)) return refused('malformed', `The ${place} holds a NUL character or half a surrogate pair`)
  const parsed = schema.safeParse(value)
  if (parsed.success) return granted(parsed.data)
  return refused('malformed', `The ${place} does not fit: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`)
}

/** Which space the request is about. Practice is open to everybody, the real one to those who work there. */
const judgeSpace = (account: Account | null, wanted: unknown): Judgement<Space> => {
  if (!account) return granted('real')
  if (wanted === 'real' && account.homeSpace !== 'real') return refused('forbidden', 'This account works in the practice space only')
  return granted(wanted === 'real' || wanted === 'practice' ? wanted : account.homeSpace)
}

const judgeBody = (operation: Operation, raw: unknown): Judgement<{ readonly raw: unknown; readonly parsed: unknown }> => {
  if (!operation.body) return granted({ raw: null, parsed: null })
  const read = readBody(raw instanceof Buffer ? raw : Buffer.alloc(0))
  if (!read.ok) return read
  const parsed = (operation.readAs ?? operation.body).safeParse(read.value)
  if (parsed.success) return granted({ raw: read.value, parsed: parsed.data })
  const isEscalation = operation.problems?.includes('escalation-incomplete')
  return refused(isEscalation ? 'escalation-incomplete' : 'validation-failed', 'The body does not fit', { errors: misfits(parsed.error) })
}

const judgeKey = (operation: Operation, request: FastifyRequest): Judgement<string | null> => {
  if (operation.idempotency === 'none') return granted(null)
  const key = request.headers['idempotency-key']
  if (key === undefined) return refused('idempotency-key-missing', 'Send an Idempotency-Key: a UUID, the same on every try')
  const lower = String(key).toLowerCase()
  return uuid.test(lower) ? granted(lower) : refused('malformed', 'The Idempotency-Key is not a UUID')
}

export interface JudgedRequest {
  readonly params: unknown
  readonly query: unknown
  readonly space: Space
  readonly key: string | null
  readonly raw: unknown
  readonly parsed: unknown
}

/** Everything the border checks before an answer sees the request, in the order of the contract. */
export const judgeRequest = (operation: Operation, request: FastifyRequest, account: Account | null): Judgement<JudgedRequest> => {
  const params = judgeAddress(operation.params, request.params, 'path')
  if (!params.ok) return params
  const query = judgeAddress(operation.query, request.query, 'query')
  if (!query.ok) return query
  const space = judgeSpace(account, query.value?.space)
  if (!space.ok) return space
  const key = judgeKey(operation, request)
  if (!key.ok) return key
  const body = judgeBody(operation, request.body)
  if (!body.ok) return body
  return granted({ params: params.value, query: query.value, space: space.value, key: key.value, ...body.value })
}
