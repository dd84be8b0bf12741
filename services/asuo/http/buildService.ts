import { randomUUID } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Operation } from '#core/asuo/operation'
import { type OperationId, operations } from '#core/asuo/operations'
import { fingerprint } from '../storage/canonicalJson.ts'
import type { World } from '../world.ts'
import type { Answers } from './asked.ts'
import { bearerToken } from './bearerToken.ts'
import type { Refused } from './judgement.ts'
import type { OpenWork } from './openWork.ts'
import { prefix, refuseAccept, refuseRoute, refuseStranger } from './refusedHere.ts'
import { refuseError } from './refuseError.ts'
import { refuseUnread } from './refuseUnread.ts'
import { sendRefusal } from './sendRefusal.ts'
import { serveOperation } from './serveOperation.ts'
import { toldError } from './toldError.ts'

const largestBody = 4 * 1024 * 1024
const jsonTypes = ['application/json', 'application/merge-patch+json']

/** 100 requests a second for a token, in bursts of 200. */
const limits = { max: 200, timeWindow: 2000 }

const closing: Refused = { code: 'upstream-unavailable', detail: 'The service is closing', retryAfter: 2 }

const sendError = (world: World, work: OpenWork, error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  // What a request meets that outstays the closing is no bug: the storage is going.
  if (work.isClosing()) return sendRefusal(request, reply, closing)
  const refusal = refuseError(error)
  if (refusal) return sendRefusal(request, reply, refusal)
  world.log.error({ traceId: request.id, error: toldError(error) }, 'a request failed')
  return sendRefusal(request, reply, { code: 'internal' })
}

const readBytes = (service: FastifyInstance): void => {
  service.removeAllContentTypeParsers()
  service.addContentTypeParser(jsonTypes, { parseAs: 'buffer' }, (_request, bytes, done) => done(null, bytes))
}

/** One line per request without anything personal: the route's pattern, never the address. */
const noteRequests = (service: FastifyInstance, world: World): void => {
  service.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    world.log.info({ traceId: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) })
  })
}

/** The HTTP side of the contract: every operation under `/v1`, and nothing else. `loopbackOnly`: it is not to be heard beyond this machine. */
export const buildService = async (world: World, answers: Answers, work: OpenWork, loopbackOnly: boolean): Promise<FastifyInstance> => {
  const service = Fastify({
    bodyLimit: largestBody,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    exposeHeadRoutes: false,
    // A body of 15 MiB at a slow desk takes a minute; who dawdles longer holds a connection for nothing.
    requestTimeout: 120_000,
    clientErrorHandler: refuseUnread,
    frameworkErrors: (error, request, reply) => sendError(world, work, error, request as FastifyRequest, reply as FastifyReply),
  })
  readBytes(service)
  noteRequests(service, world)
  service.setErrorHandler((error, request, reply) => sendError(world, work, error, request, reply))
  service.addHook('onRequest', async (request, reply) => {
    if (work.isClosing()) return sendRefusal(request, reply, closing)
    const stranger = refuseStranger(request, loopbackOnly)
    if (stranger) return sendRefusal(request, reply, stranger)
  })
  service.addHook('onSend', async (_request, reply) => {
    if (work.isClosing()) reply.header('connection', 'close')
  })
  await service.register(rateLimit, {
    ...limits,
    // A token counts once it is proven ours: made-up ones share the limit of the address they come from.
    keyGenerator: async ({ headers, ip }) => {
      const token = bearerToken(headers.authorization)
      return token !== null && (await world.tokens.read(token)) ? fingerprint(token) : ip
    },
  })
  service.setNotFoundHandler((request, reply) => {
    const { allow, ...refusal } = refuseRoute(request)
    if (allow !== '') reply.header('allow', allow)
    return sendRefusal(request, reply, refusal)
  })
  for (const [id, operation] of Object.entries(operations) as [OperationId, Operation][]) {
    const serve = serveOperation(world, id, operation, answers, work)
    service.route({
      method: operation.method,
      bodyLimit: operation.largestBody ?? largestBody,
      url: prefix + operation.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      handler: async (request, reply) => {
        const unacceptable = refuseAccept(request, operation.answerType ?? 'application/json')
        return unacceptable ? sendRefusal(request, reply, unacceptable) : work.hold(serve(request, reply))
      },
    })
  }
  return service
}
