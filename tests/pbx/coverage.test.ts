import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Covered, pitfalls, promises, results } from './coverage.ts'

const all: readonly Covered[] = [...results, ...Object.values(pitfalls), ...promises]

/** The title, or its fixed beginning, opens a test of that file. */
const exists = (check: string): boolean => {
  const [file = '', title = ''] = check.split(' › ')
  const path = join(import.meta.dirname, file)
  if (title === '' || !existsSync(path)) return false
  const text = readFileSync(path, 'utf8')
  return [`test('${title}`, `it('${title}`, `test(\`${title}`, `it(\`${title}`].some((opening) => text.includes(opening))
}

it('names only checks that exist', () => {
  expect(all.flatMap(({ checks }) => checks).filter((check) => !exists(check))).toEqual([])
})

it('leaves no fact without a check or a reason', () => {
  expect(all.filter(({ checks, left }) => checks.length === 0 && !left)).toEqual([])
})

it('knows every pitfall by its number', () => {
  expect(Object.keys(pitfalls).map(Number)).toEqual(Array.from({ length: 29 }, (_, at) => at + 1))
})

it('takes a check that does not exist for none', () => {
  expect(exists('calls.spec.ts › stops ringing when the caller gives up')).toBe(true)
  expect(exists('calls.spec.ts › stops ringing when the caller sneezes')).toBe(false)
  expect(exists('gone.spec.ts › stops ringing when the caller gives up')).toBe(false)
})
