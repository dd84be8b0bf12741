import fc from 'fast-check'

export type Schema = Readonly<Record<string, unknown>>
export type Schemas = Readonly<Record<string, Schema>>

/** A few ids, so that one request often means what another one made. */
const knownIds = Array.from({ length: 24 }, (_, index) => `0192f3c4-0000-7000-8000-0000000f${String(index).padStart(4, '0')}`)
const clientId = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
const id = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...knownIds) }, { weight: 1, arbitrary: fc.uuid() })
const uin = fc.integer({ min: 1, max: 60 }).map((number) => `SP-${String(number).padStart(4, '0')}`)
const inn = fc.constantFrom('7707083893', '4799001010', '500100732259', '7736050003', '4799001011', '0000000000', '1234567890')
const email = fc.constantFrom('zakaz@primer.example', 'Иван@пример.рф', 'a@xn--e1afmkfd.xn--p1ai', 'two.dots@mail.primer.example')

const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  uuid: id,
  'date-time': fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') }).map((date) => date.toISOString()),
  date: fc
    .date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2090-01-01') })
    .map((date) => date.toISOString().slice(0, 10)),
  base64: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('base64')),
}

/** Patterns whose every match is of one kind that must sometimes exist. */
const meant = (pattern: string): fc.Arbitrary<string> | null => {
  if (pattern === clientId) return id
  if (pattern.includes('ext:'))
    return fc.oneof(
      uin,
      id.map((known) => `ext:${known}`),
    )
  if (pattern.startsWith('^SP-')) return uin
  if (pattern.includes('\\p{L}')) return email
  return pattern === '^(\\d{10}|\\d{12})$' ? inn : null
}

const words = fc.constantFrom(
  'Не открывается отчёт',
  'подпись',
  '<b>жирно</b>',
  "'; drop table tickets; --",
  '=1+1',
  '{{7*7}}',
  'ё',
  '😀',
  ' ',
)
const textOf = ({ minLength = 0, maxLength = 200 }: { minLength?: number; maxLength?: number }) =>
  fc.oneof(
    fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, minLength + 40) }),
    fc.array(words, { minLength: 1, maxLength: 4 }).map((some) => some.join(' ').padEnd(minLength, 'я').slice(0, maxLength)),
    fc.constant('я'.repeat(Math.min(maxLength, 25_000))),
  )

const stringOf = (schema: Schema): fc.Arbitrary<string> => {
  const format = formats[String(schema.format)]
  if (format) return format
  if (typeof schema.pattern === 'string') return meant(schema.pattern) ?? fc.stringMatching(new RegExp(schema.pattern))
  return textOf(schema)
}

const numberOf = ({
  type,
  minimum = -1e6,
  maximum = 1e9,
  exclusiveMinimum,
}: {
  type?: unknown
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
}) => {
  const min = Math.max(exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1, Number.MIN_SAFE_INTEGER)
  const max = Math.min(maximum, Number.MAX_SAFE_INTEGER)
  return type === 'integer' ? fc.integer({ min, max: Math.min(max, 2 ** 31 - 1) }) : fc.double({ min, max, noNaN: true })
}

const objectOf = (schema: Schema, schemas: Schemas): fc.Arbitrary<unknown> => {
  const properties = (schema.properties ?? {}) as Schemas
  const fields = Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, fromSchema(inner, schemas)]))
  const known = fc.record(fields, { requiredKeys: (schema.required ?? []) as string[] })
  if (typeof schema.additionalProperties !== 'object' || schema.additionalProperties === null) return known
  return fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fromSchema(schema.additionalProperties as Schema, schemas), { maxKeys: 3 })
}

/** What fits a JSON schema, as this project's contract uses them. */
export const fromSchema = (schema: Schema, schemas: Schemas): fc.Arbitrary<unknown> => {
  if (typeof schema.$ref === 'string') return fromSchema(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas)
  const choices = (schema.anyOf ?? schema.oneOf) as readonly Schema[] | undefined
  if (choices) return fc.oneof(...choices.map((choice) => fromSchema(choice, schemas)))
  if ('const' in schema) return fc.constant(schema.const)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => fromSchema({ ...schema, type }, schemas)))
  if (schema.type === 'string') return stringOf(schema)
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(schema)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  if (schema.type === 'array') {
    const { items, minItems = 0 } = schema as { items?: Schema; minItems?: number }
    return fc.array(fromSchema(items ?? {}, schemas), { minLength: minItems, maxLength: minItems + 3 })
  }
  return schema.type === 'object' ? objectOf(schema, schemas) : fc.jsonValue()
}
