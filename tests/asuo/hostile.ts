import fc from 'fast-check'

/** What people and programs send by mistake or in malice. */
export const hostileValue = fc.constantFrom<unknown>(
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  -1e308,
  2 ** 53,
  2 ** 53 - 1,
  2 ** 31,
  2 ** 63,
  '',
  ' ',
  '\0',
  '\ud800',
  'a\0b',
  '\udfff!',
  '\ufeff',
  '\u202e',
  '٣',
  '1',
  'null',
  [],
  {},
  [[]],
  "' or 1=1 --",
  '"; drop table tickets; --',
  '%',
  '_',
  '\\',
  '$1',
  '<script>alert(1)</script>',
  "=cmd|' /C calc'!A0",
  '../../etc/passwd',
  'x'.repeat(70_000),
  ['__proto__'],
  { $ne: null },
  { toString: 1 },
  { length: -1 },
  '0000-00-00T00:00:00Z',
  '9999-12-31T23:59:59.999+23:59',
  '-271821-04-20T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-11-27T24:00:00Z',
  'SP-99999999999999999999',
  'TMP-UCH-99999999999999999999',
)

const placesOf = (value: unknown, path: readonly string[] = []): (readonly string[])[] => {
  if (value === null || typeof value !== 'object') return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))]
}

type Change =
  | { readonly kind: 'put'; readonly value: unknown }
  | { readonly kind: 'drop' }
  | { readonly kind: 'add'; readonly value: unknown }

const changed = (value: unknown, [key, ...rest]: readonly string[], change: Change): unknown => {
  if (key === undefined) {
    if (change.kind === 'put') return change.value
    return value !== null && typeof value === 'object' && !Array.isArray(value) && change.kind === 'add'
      ? { ...value, surplus: change.value }
      : value
  }
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>
  if (rest.length === 0 && change.kind === 'drop') delete copy[key]
  else copy[key] = changed(copy[key], rest, change)
  return copy
}

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: hostileValue.map((value): Change => ({ kind: 'put', value })) },
  { weight: 2, arbitrary: fc.constant<Change>({ kind: 'drop' }) },
  { weight: 1, arbitrary: hostileValue.map((value): Change => ({ kind: 'add', value })) },
)

/** A value that fits, with one thing in it put wrong. */
export const nearlyFitting = (fitting: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(fitting, fc.nat(), change).map(([value, place, wrong]) => {
    const places = placesOf(value)
    return changed(value, places[place % places.length] ?? [], wrong)
  })
