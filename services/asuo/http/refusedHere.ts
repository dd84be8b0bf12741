import type { FastifyRequest } from 'fastify'
import { operations } from '#core/asuo/operations'
import type { Refused } from './judgement.ts'

export const prefix = '/v1'

const patterns = Object.values(operations).map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${prefix}${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}))

/** No CORS: a page of another origin has no business here. */
export const refuseForeignOrigin = ({ headers }: FastifyRequest): Refused | null => {
  if (headers.origin === undefined || headers.origin === `http://${headers.host}`) return null
  return { code: 'forbidden', detail: 'Requests of pages are not taken here' }
}

/** Answers are JSON, streams are event streams; who accepts neither of what the operation has is told so. */
export const refuseAccept = ({ headers }: FastifyRequest, answerType: string): Refused | null => {
  const accepted = (headers.accept ?? '*/*').split(',').map((part) => part.split(';')[0]?.trim().toLowerCase())
  const family = `${answerType.split('/')[0]}/*`
  if (accepted.some((type) => type === '*/*' || type === family || type === answerType)) return null
  return { code: 'not-acceptable', detail: `The answer is ${answerType}` }
}

/** Why no route took the request: the path is unknown, or it takes other methods. */
export const refuseRoute = (request: FastifyRequest): Refused & { readonly allow: string } => {
  const path = request.url.split('?')[0] ?? ''
  const allow = patterns
    .filter(({ pattern }) => pattern.test(path))
    .map(({ method }) => method)
    .join(', ')
  return { code: allow === '' ? 'not-found' : 'method-not-allowed', allow }
}
