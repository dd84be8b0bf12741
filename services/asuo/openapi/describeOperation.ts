import type { z } from 'zod'
import type { Operation } from '#core/asuo/operation'
import { type ProblemCode, problemStatus } from '#core/asuo/problem'
import { type JsonSchema, schemaOf } from './namedSchemas.ts'

const always: readonly ProblemCode[] = [
  'malformed',
  'not-found',
  'method-not-allowed',
  'not-acceptable',
  'rate-limited',
  'internal',
  'upstream-unavailable',
]
const ofSignedIn: readonly ProblemCode[] = ['unauthorized', 'forbidden']
const ofBody: readonly ProblemCode[] = ['payload-too-large', 'unsupported-media-type', 'validation-failed']
const ofKey: readonly ProblemCode[] = ['idempotency-key-missing', 'idempotency-in-progress', 'idempotency-key-reuse']

/** Every code the operation may answer with. */
export const codesOf = (operation: Operation): readonly ProblemCode[] => [
  ...always,
  ...(operation.access === 'public' ? (['forbidden'] as const) : ofSignedIn),
  ...(operation.path.startsWith('/auth/') ? (['unauthorized'] as const) : []),
  ...(operation.body ? ofBody : []),
  ...(operation.idempotency === 'key' ? ofKey : []),
  ...(operation.problems ?? []),
]

const header = (description: string): JsonSchema => ({ description, schema: { type: 'string' } })

const general: ReadonlySet<ProblemCode> = new Set([...always, ...ofSignedIn, ...ofBody])
const ofAny: JsonSchema = { $ref: '#/components/responses/Problem' }

const problemAnswer = (status: number, codes: readonly ProblemCode[]): JsonSchema => ({
  description: codes.map((code) => `\`${code}\``).join(', '),
  ...(status === 409 ? { headers: { 'Retry-After': header('Seconds') } } : {}),
  ...(status === 412 ? { headers: { ETag: header('The present version') } } : {}),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const refusals = (operation: Operation): Record<string, JsonSchema> => {
  const byStatus = new Map<number, ProblemCode[]>()
  for (const code of new Set(codesOf(operation))) byStatus.set(problemStatus[code], [...(byStatus.get(problemStatus[code]) ?? []), code])
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      codes.every((code) => general.has(code)) ? ofAny : problemAnswer(status, codes),
    ]),
  )
}

const meanings: Readonly<Record<string, string>> = {
  '200': 'Done',
  '201': 'Made',
  '202': 'Taken over: it is done in its own time',
  '204': 'Done, nothing to tell',
  '304': 'Not changed since that version',
}

const answers = (operation: Operation): Record<string, JsonSchema> =>
  Object.fromEntries(
    Object.entries(operation.answers).map(([status, schema]) => [
      status,
      {
        description: meanings[status] ?? '',
        headers: {
          ...(operation.location && status === '201' ? { Location: header(`\`/v1${operation.location}\``) } : {}),
          ...(operation.etag ? { ETag: header('The version, quoted') } : {}),
          ...(operation.idempotency === 'key' ? { 'Idempotency-Replayed': header('`true` where a stored answer was sent again') } : {}),
        },
        ...(schema === null ? {} : { content: { [operation.answerType ?? 'application/json']: { schema: schemaOf(schema) } } }),
      },
    ]),
  )

const fieldsOf = (schema: z.ZodObject | undefined, place: 'path' | 'query'): readonly JsonSchema[] => {
  if (!schema) return []
  const properties = (schemaOf(schema, 'output').properties ?? {}) as Record<string, JsonSchema>
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path',
    ...(field.type === 'array' ? { style: 'form', explode: false } : {}),
    schema: field,
  }))
}

const headersOf = (operation: Operation): readonly JsonSchema[] => {
  const text = { type: 'string' }
  const ifMatch =
    operation.ifMatch === 'guarded' ? 'Needed unless only `caller` and `provisionalNumber` change' : 'The version that was read'
  return [
    ...(operation.idempotency === 'key'
      ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } }]
      : []),
    ...(operation.ifMatch === 'none' ? [] : [{ name: 'If-Match', in: 'header', description: ifMatch, schema: text }]),
    ...(operation.answers[304] === undefined ? [] : [{ name: 'If-None-Match', in: 'header', schema: text }]),
    ...(operation.answerType === 'text/event-stream' ? [{ name: 'Last-Event-ID', in: 'header', schema: text }] : []),
  ]
}

const security = ({ access }: Operation): JsonSchema => {
  if (access === 'public') return { security: [] }
  return access === 'everyone' ? {} : { 'x-roles': [...access] }
}

/** One operation as the document shows it. */
export const describeOperation = (operationId: string, operation: Operation): JsonSchema => {
  const parameters = [...fieldsOf(operation.params, 'path'), ...fieldsOf(operation.query, 'query'), ...headersOf(operation)]
  return {
    operationId,
    tags: [operation.tag],
    summary: operation.summary,
    ...security(operation),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(operation.body
      ? { requestBody: { required: true, content: { [operation.bodyType ?? 'application/json']: { schema: schemaOf(operation.body) } } } }
      : {}),
    responses: { ...answers(operation), ...refusals(operation) },
  }
}
