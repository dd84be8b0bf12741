import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { playwrightTally, sum, vitestTally } from '../../scripts/check/tally.ts'

const report = (content: unknown): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'tally-')), 'report.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

it('counts what a suite reports', () => {
  const vitest = vitestTally(report({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 }), 1)
  const playwright = playwrightTally(report({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 4 } }), 0)

  expect(sum([vitest, playwright])).toEqual({ passed: 8, failed: 1, skipped: 6 })
})

it('counts a test that failed once as failed', () => {
  expect(playwrightTally(report({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 } }), 0).failed).toBe(1)
})

it('takes a suite without a report, or one that ended badly, for a failure', () => {
  expect(vitestTally('/nowhere/report.json', 0).failed).toBe(1)
  expect(playwrightTally('/nowhere/report.json', 0).failed).toBe(1)
  expect(vitestTally(report({ numPassedTests: 5, numFailedTests: 0 }), 1).failed).toBe(1)
})
