import fc from 'fast-check'
import { schemaOf } from '../../services/asuo/openapi/namedSchemas.ts'
import { openApiDocument } from '../../services/asuo/openapi.ts'
import type { Operation } from '../../src/asuo/operation.ts'
import { fromSchema, type Schema, type Schemas } from './fromSchema.ts'
import { hostileValue, nearlyFitting } from './hostile.ts'

export interface FuzzRequest {
  readonly method: string
  /** Under `/v1`, with its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer> | null
  /** Which of the tokens it is sent with. */
  readonly who: string
}

const { schemas } = (openApiDocument() as { components: { schemas: Schemas } }).components

/** URL-encodes what a program would not: half a surrogate pair goes as its bytes. */
const encoded = (value: unknown) => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return Buffer.from(text.slice(0, 3000), 'utf8').reduce((all, byte) => `${all}%${byte.toString(16).padStart(2, '0')}`, '')
}

const pathOf = (operation: Operation): fc.Arbitrary<string> => {
  const shape = operation.params ? (schemaOf(operation.params) as Schema) : { type: 'object', properties: {} }
  const fitting = fromSchema(shape, schemas) as fc.Arbitrary<Record<string, unknown>>
  const wrong = fc
    .tuple(fitting, hostileValue)
    .map(([params, value]) => Object.fromEntries(Object.keys(params).map((name) => [name, value])))
  return fc
    .oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: wrong })
    .map((params) => operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(params[name]).slice(0, 600)))
}

const queryOf = (operation: Operation): fc.Arbitrary<string> => {
  if (!operation.query) return fc.constant('')
  const { properties } = schemaOf(operation.query, 'output') as { properties: Schemas }
  const optional = { type: 'object', properties }
  const fitting = fromSchema(optional, schemas)
  const needed = ((schemaOf(operation.query) as Schema).required ?? []) as string[]
  const written = (query: unknown) =>
    Object.entries((query ?? {}) as object)
      // The space and the cursor are left out mostly, or nothing else would ever be reached.
      .filter(([name], index) => needed.includes(name) || (name !== 'cursor' && name !== 'space') || index % 5 === 4)
      .map(
        ([name, value]) =>
          `${name}=${encoded(Array.isArray(value) ? value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join(',') : value)}`,
      )
      .join('&')
  return fc.oneof(
    { weight: 3, arbitrary: fitting.map(written) },
    { weight: needed.length > 0 ? 0 : 3, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: nearlyFitting(fitting).map(written) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'limit=1&limit=2',
        'q=%00',
        'q=%ff',
        'limit=0',
        'cursor=W10',
        'cursor=WyIxIiwiMSJd',
        'space=real',
        '%zz',
        '[]=1',
        '__proto__=1',
      ),
    },
  )
}

const notJson = fc.constantFrom(
  '',
  '{',
  '[1,',
  'null',
  '"text"',
  '{"a":1}{',
  `${'['.repeat(50_000)}`,
  '\ufeff{}',
  '{"__proto__":{"admin":true}}',
)

const bodyOf = (operation: Operation): fc.Arbitrary<string | Uint8Array<ArrayBuffer> | null> => {
  if (!operation.body) return fc.constant(null)
  const fitting = fromSchema(schemaOf(operation.body) as Schema, schemas)
  return fc.oneof(
    { weight: 8, arbitrary: fitting.map((value) => JSON.stringify(value)) },
    { weight: 8, arbitrary: nearlyFitting(fitting).map((value) => JSON.stringify(value) ?? '') },
    { weight: 1, arbitrary: notJson },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }).map((bytes) => new Uint8Array(bytes)) },
  )
}

const headersOf = (operation: Operation): fc.Arbitrary<Record<string, string>> => {
  const type = operation.bodyType ?? 'application/json'
  const key =
    operation.idempotency === 'key'
      ? fc.oneof({ weight: 12, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.constantFrom('', 'once', 'A'.repeat(5000)) })
      : fc.constant('')
  return fc
    .record({
      key,
      type: operation.body
        ? fc.oneof(
            { weight: 20, arbitrary: fc.constant(type) },
            { weight: 1, arbitrary: fc.constantFrom('text/xml', 'a', 'application/json; charset=koi8-r') },
          )
        : fc.constant(''),
      accept: fc.oneof(
        { weight: 30, arbitrary: fc.constant('*/*') },
        { weight: 1, arbitrary: fc.constantFrom('text/html', ',,;', 'application/json;q=0') },
      ),
      match: fc.oneof(
        { weight: 8, arbitrary: fc.constant('') },
        { weight: 4, arbitrary: fc.constantFrom('"1"', '*', '"1", "2"', 'W/"1"', '"', ',') },
      ),
    })
    .map((all) => ({
      accept: all.accept,
      ...(all.type ? { 'content-type': all.type } : {}),
      ...(all.key ? { 'idempotency-key': all.key } : {}),
      ...(all.match ? { 'if-match': all.match, 'if-none-match': all.match } : {}),
    }))
}

/** Requests to an operation: fitting, nearly fitting and hostile ones. */
export const fuzzRequests = (operation: Operation): fc.Arbitrary<FuzzRequest> =>
  fc
    .record({
      path: pathOf(operation),
      query: queryOf(operation),
      headers: headersOf(operation),
      body: bodyOf(operation),
      who: fc.oneof(
        { weight: 14, arbitrary: fc.constantFrom('operator', 'trainee', 'lead', 'lead', 'service') },
        { weight: 1, arbitrary: fc.constantFrom('nobody', 'garbage') },
      ),
    })
    .map(({ path, query, headers, body, who }) => ({
      method: operation.method,
      path: query === '' ? path : `${path}?${query}`,
      headers,
      body,
      who,
    }))
