import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clauseNumbers } from '#core/regulation/clause'
import { clauseTable } from '../../scripts/regulation/clauseTable.ts'
import { clauseProofs } from '../clauseProofs.ts'

const tests = join(import.meta.dirname, '..')
/** Suites whose calls and mails are real. */
const real = /^(?:journeys|pbx|telephony|mail)\//

/** The source of one test, from its title to the next one of its kind; null where no test of that title would run. */
const bodyOf = (file: string, title: string): string | null => {
  const source = readFileSync(join(tests, file), 'utf8')
  const begins = new RegExp(`^( *)(?:test|it)\\('${title.replaceAll(/[.*+?^$&{}()|[\]\\]/g, '\\$&')}'`, 'm').exec(source)
  if (begins === null) return null
  const rest = source.slice(begins.index + begins[0].length)
  const end = new RegExp(`^${begins[1]}(?:test|it|describe)[(.]`, 'm').exec(rest)
  return rest.slice(0, end?.index)
}

describe('the regulation', () => {
  it('stands in docs/regulation.md as the code has it', () => {
    expect(readFileSync(join(tests, '../docs/regulation.md'), 'utf8')).toBe(clauseTable())
  })

  it.each(clauseNumbers)('has a running test on a real call or mail for clause %s', (clause) => {
    for (const { file, test } of clauseProofs[clause]) {
      const body = bodyOf(file, test)
      expect(real.test(file), `${file} runs on real calls or mails`).toBe(true)
      expect(body, `${file} has the test «${test}»`).not.toBeNull()
      expect(body, `«${test}» is not skipped`).not.toMatch(/\.(?:skip|fixme|todo)\(/)
      expect(body, `«${test}» looks at clause ${clause}`).toContain(`'${clause}'`)
    }
  })
})
