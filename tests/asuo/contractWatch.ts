import { subscribe } from 'node:diagnostics_channel'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { FastifyInstance } from 'fastify'
import { codesOf } from '../../services/asuo/openapi/describeOperation.ts'
import { openApiDocument } from '../../services/asuo/openapi.ts'
import type { Operation } from '../../src/asuo/operation.ts'
import { operations } from '../../src/asuo/operations.ts'
import { type Problem, problemStatus } from '../../src/asuo/problem.ts'

/**
 * Holds every answer of every ASUO service of this process to the document of the contract. It listens where Fastify tells that a
 * service was made, so no test can go round it, whatever it sends its requests with.
 */
interface ContractWatch {
  /** What was answered beyond the contract since the last call; empty when all fitted. */
  breaches(): readonly string[]
  /** `operationId status` of every answer so far. */
  readonly answered: ReadonlySet<string>
}

/** Objects that list their fields have no others: a field the document does not know is a breach. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed)
  if (schema === null || typeof schema !== 'object') return schema
  const copy = Object.fromEntries(Object.entries(schema).map(([key, inner]) => [key, closed(inner)]))
  return copy.type === 'object' && 'properties' in copy && !('additionalProperties' in copy)
    ? { ...copy, additionalProperties: false }
    : copy
}

const document = closed(openApiDocument()) as { readonly paths: Record<string, Record<string, { responses: Record<string, unknown> }>> }
// Formats are the schemas' own matter (zod's); what is held here is the shape, the names, the lists of values.
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
ajv.addSchema(document, 'contract')

const escaped = (key: string) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))
const validators = new Map<string, ValidateFunction>()

const validatorOf = ({ method, path }: Operation, status: number, type: string): ValidateFunction => {
  const place = ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema'].map(escaped).join('/')
  const known = validators.get(place) ?? ajv.compile({ $ref: `contract#/${place}` })
  validators.set(place, known)
  return known
}

const problemValidator = ajv.compile({ $ref: 'contract#/components/schemas/Problem' })
const leak =
  /\n\s+at |node_modules|\.ts:\d|\b(select|insert into|update|delete from)\b.+\b(from|where|values|set)\b|SQLSTATE|pg_|relation "/i

const entries = Object.entries(operations) as [string, Operation][]
const patternOf = ({ path }: Operation) => new RegExp(`^/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
const patterns = entries.map(([id, operation]) => ({ id, operation, pattern: patternOf(operation) }))

/** By the route that took the request; where none did, every operation of the address. */
const operationsOf = (method: string, route: string | undefined, address: string) => {
  const named = entries.filter(
    ([, operation]) => operation.method === method && `/v1${operation.path.replaceAll(/\{(\w+)\}/g, ':$1')}` === route,
  )
  if (named.length > 0) return named.map(([id, operation]) => ({ id, operation }))
  const path = address.split('?')[0] ?? ''
  return patterns.filter(({ pattern }) => pattern.test(path))
}

const mistakesOf = (validate: ValidateFunction, body: unknown): string | null =>
  validate(body) ? null : ajv.errorsText(validate.errors, { separator: '; ' })

const judgeProblem = (allowed: readonly Operation[], status: number, body: unknown): string | null => {
  const misfit = mistakesOf(problemValidator, body)
  if (misfit) return misfit
  const { code, type } = body as Problem
  if (problemStatus[code] !== status) return `${code} was sent with ${status}`
  if (type !== `urn:asuo:problem:${code}`) return `the type ${type}`
  if (allowed.length > 0 && !allowed.some((operation) => codesOf(operation).includes(code))) return `the code ${code}`
  return null
}

const judge = (allowed: readonly Operation[], status: number, type: string, text: string): string | null => {
  if (leak.test(text) && status >= 400) return `something of the inside: ${text}`
  if (status >= 400)
    return type === 'application/problem+json' ? judgeProblem(allowed, status, JSON.parse(text)) : `a refusal of type ${type}`
  const [operation] = allowed
  if (operation === undefined) return 'an answer of no operation'
  const schema = operation.answers[status]
  if (schema === undefined) return 'an undocumented status'
  if (schema === null) return text === '' ? null : 'a body where there is none'
  return type === 'application/json' ? mistakesOf(validatorOf(operation, status, type), JSON.parse(text)) : `an answer of type ${type}`
}

const watch = (): ContractWatch => {
  const answered = new Set<string>()
  let found: string[] = []
  const hold = (service: FastifyInstance) => {
    service.addHook('onSend', async (request, reply, payload) => {
      const path = request.url.split('?')[0] ?? ''
      // The browsable document stands beside the contract, not in it.
      if (!path.startsWith('/v1')) return payload
      const { statusCode } = reply
      const concerned = operationsOf(request.method, request.routeOptions.url, request.url)
      const type = String(reply.getHeader('content-type') ?? '').split(';')[0] ?? ''
      const mistake = judge(
        concerned.map(({ operation }) => operation),
        statusCode,
        type,
        typeof payload === 'string' ? payload : '',
      )
      for (const { id } of concerned) answered.add(`${id} ${statusCode}`)
      if (mistake) found.push(`${request.method} ${request.url} answered ${statusCode} with ${mistake}`)
      return payload
    })
  }
  subscribe('fastify.initialization', (message) => hold((message as { readonly fastify: FastifyInstance }).fastify))
  return {
    answered,
    breaches: () => {
      const since = found
      found = []
      return since
    },
  }
}

export const contractWatch: ContractWatch = watch()
