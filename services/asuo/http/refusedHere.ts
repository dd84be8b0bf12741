import type { FastifyRequest } from 'fastify'
import { operations } from '#core/asuo/operations'
import type { Refused } from './judgement.ts'

export const prefix = '/v1'

const patterns = Object.values(operations).map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${prefix}${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}))

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]']

const hostsOf = ({ headers, socket }: FastifyRequest, loopbackOnly: boolean): readonly string[] => {
  if (!loopbackOnly) return [headers.host ?? '']
  return loopbackNames.flatMap((name) => [`${name}:${socket.localPort}`, ...(socket.localPort === 80 ? [name] : [])])
}

/**
 * No CORS: a page of another origin has no business here. On loopback the service goes by loopback names only: a page whose name was
 * made to lead to this machine (DNS rebinding) sends its own name, as host and as origin.
 */
export const refuseStranger = (request: FastifyRequest, loopbackOnly: boolean): Refused | null => {
  const { host = '', origin } = request.headers
  const hosts = hostsOf(request, loopbackOnly)
  if (!hosts.includes(host.toLowerCase()) && loopbackOnly) return { code: 'forbidden', detail: 'This service goes by loopback names only' }
  if (origin === undefined || hosts.some((own) => origin === `http://${own}`)) return null
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
