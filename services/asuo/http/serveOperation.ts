import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Operation } from '#core/asuo/operation'
import type { OperationId } from '#core/asuo/operations'
import { authenticate } from '../auth/authenticate.ts'
import { canonicalJson, fingerprint } from '../storage/canonicalJson.ts'
import type { World } from '../world.ts'
import type { Account, Answer, Answers } from './asked.ts'
import { etagOf, parseIfMatch } from './etag.ts'
import { onceForKey, type SentAnswer } from './idempotency.ts'
import { granted, type Judgement, refused } from './judgement.ts'
import { judgeRequest } from './judgeRequest.ts'
import type { OpenWork } from './openWork.ts'
import { prefix } from './refusedHere.ts'
import { sendRefusal } from './sendRefusal.ts'
import { sendStream } from './sendStream.ts'
import type { Stream } from './stream.ts'

/** The record of answers is typed by operation; here one of them is called for a request judged by that very operation. */
type AnyAnswer = (asked: Record<string, unknown>) => Promise<Judgement<Answer | Stream>>

const judgeAccess = async (world: World, operation: Operation, request: FastifyRequest): Promise<Judgement<Account | null>> => {
  if (operation.access === 'public') return granted(null)
  const account = await authenticate(world, request.headers.authorization)
  if (!account.ok) return account
  if (operation.access === 'everyone' || operation.access.includes(account.value.role)) return account
  return refused('forbidden', `This is for: ${operation.access.join(', ')}`)
}

const bytesOf = ({ status, body, version }: Answer): SentAnswer => ({
  status,
  body: body === null ? '' : JSON.stringify(body),
  etag: version === undefined ? null : etagOf(version),
  replayed: false,
})

const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(',') : value
}

/** Taken from the answer itself, so that a replayed one has it too. */
const locationOf = (pattern: string, body: string): string => {
  const made = JSON.parse(body) as Readonly<Record<string, unknown>>
  return prefix + pattern.replaceAll(/\{(\w+)\}/g, (_, field: string) => encodeURIComponent(String(made[field])))
}

const sendAnswer = (reply: FastifyReply, { location }: Operation, { status, body, etag, replayed }: SentAnswer) => {
  reply.code(status).header('cache-control', 'no-store')
  if (location !== undefined && status === 201) reply.header('location', locationOf(location, body))
  if (etag) reply.header('etag', etag)
  if (replayed) reply.header('idempotency-replayed', 'true')
  return body === '' ? reply.send() : reply.type('application/json; charset=utf-8').send(body)
}

/** The way of every request: sign-in, role, shape, then the answer, within its key's transaction where it has one. */
export const serveOperation = (world: World, id: OperationId, operation: Operation, answers: Answers, work: OpenWork) => {
  const answer = answers[id] as unknown as AnyAnswer
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const access = await judgeAccess(world, operation, request)
    if (!access.ok) return sendRefusal(request, reply, access.refused)
    const account = access.value
    const judged = judgeRequest(operation, request, account)
    if (!judged.ok) return sendRefusal(request, reply, judged.refused)
    const { params, query, space, key, raw, parsed } = judged.value
    const now = new Date(world.clock.now())
    const asked = {
      params,
      query,
      body: parsed,
      account,
      space,
      ifMatch: parseIfMatch(headerOf(request, 'if-match')),
      ifNoneMatch: parseIfMatch(headerOf(request, 'if-none-match')),
      lastEventId: headerOf(request, 'last-event-id') ?? null,
      now,
    }
    if (key !== null && account) {
      const keyed = { accountId: account.id, key, now, fingerprint: fingerprint(request.method, request.url, canonicalJson(raw)) }
      const once = await onceForKey(world.storage.db, keyed, async (db) => (await answer({ ...asked, db })) as Judgement<Answer>)
      return once.ok ? sendAnswer(reply, operation, once.value) : sendRefusal(request, reply, once.refused)
    }
    const judgement = await answer({ ...asked, db: world.storage.db })
    if (!judgement.ok) return sendRefusal(request, reply, judgement.refused)
    return 'open' in judgement.value ? sendStream(reply, judgement.value, work) : sendAnswer(reply, operation, bytesOf(judgement.value))
  }
}
