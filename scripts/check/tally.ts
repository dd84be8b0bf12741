import { readFileSync } from 'node:fs'

export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 }

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }), nothing)

const readReport = (path: string): Record<string, unknown> | null => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  } catch {
    return null
  }
}
const count = (value: unknown) => (typeof value === 'number' ? value : 0)

/** A suite that ended badly counts as one failure more where its report names none (it crashed, or wrote no report). */
const orCrash = (tally: Tally, code: number): Tally => (code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally)

/** From Vitest's JSON report. */
export const vitestTally = (path: string, code: number): Tally => {
  const report = readReport(path)
  if (!report) return { ...nothing, failed: 1 }
  const skipped = count(report.numPendingTests) + count(report.numTodoTests)
  return orCrash({ passed: count(report.numPassedTests), failed: count(report.numFailedTests), skipped }, code)
}

/** From Playwright's JSON report. A flaky test counts as failed: it failed once. */
export const playwrightTally = (path: string, code: number): Tally => {
  const stats = readReport(path)?.stats as Record<string, unknown> | undefined
  if (!stats) return { ...nothing, failed: 1 }
  return orCrash(
    { passed: count(stats.expected), failed: count(stats.unexpected) + count(stats.flaky), skipped: count(stats.skipped) },
    code,
  )
}
