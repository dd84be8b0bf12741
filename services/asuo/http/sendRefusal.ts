import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refused } from './judgement.ts'
import { problemOf } from './problemDetails.ts'

export const sendRefusal = (request: FastifyRequest, reply: FastifyReply, refusal: Refused) => {
  const problem = problemOf(refusal, request.id)
  reply.code(problem.status).type('application/problem+json').header('cache-control', 'no-store')
  if (refusal.retryAfter !== undefined) reply.header('retry-after', String(refusal.retryAfter))
  if (refusal.etag !== undefined) reply.header('etag', refusal.etag)
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  return reply.send(JSON.stringify(problem))
}
