import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const page = readFileSync(join(import.meta.dirname, '../../docs/reliability.md'), 'utf8')
const rows = [...page.matchAll(/^\| (\d+) \| (.+?) \| (.+) \|$/gm)].map(([, number, fault, checks = '']) => ({
  number: Number(number),
  fault,
  reason: checks.startsWith('none: '),
  checks: [...checks.matchAll(/`([^`]+ › [^`]+)`/g)].map(([, check = '']) => check),
}))

/** The file has a text that begins so: a test's name. */
const exists = (check: string): boolean => {
  const [file = '', name = ''] = check.split(' › ')
  const path = join(import.meta.dirname, '..', file)
  return existsSync(path) && readFileSync(path, 'utf8').includes(`'${name}`)
}

it('has every row of the fault matrix, each with a check or the reason why there is none', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1))
  expect(rows.filter(({ checks, reason }) => checks.length === 0 && !reason)).toEqual([])
})

it('names only checks that exist', () => {
  expect(rows.flatMap(({ checks }) => checks).filter((check) => !exists(check))).toEqual([])
  expect(exists('main/outboxKills.test.ts › keeps whatever it likes')).toBe(false)
})
