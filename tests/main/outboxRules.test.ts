import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemStatus } from '#core/asuo/problem'
import { type Attempt, backOffMs, judgeAttempt, linkTargetPatienceMs } from '#core/tickets/outboxRules'

const problemOf = (code: keyof typeof problemStatus): Attempt => ({
  kind: 'answered',
  status: problemStatus[code],
  fits: true,
  problem: { type: `urn:asuo:problem:${code}`, title: code, status: problemStatus[code], code, retryable: false },
  retryAfterSeconds: null,
})
const answered = (status: number, fits = true): Attempt => ({ kind: 'answered', status, fits, problem: null, retryAfterSeconds: null })

describe('what an answer means for an entry', () => {
  it.each([200, 201, 202])('takes a %i that fits the contract as delivered', (status) => {
    expect(judgeAttempt(answered(status), 0).verdict).toBe('delivered')
  })

  it.each([
    ['no answer at all', { kind: 'noAnswer' } as Attempt],
    ['a 200 of a captive portal', answered(200, false)],
    ['a redirect to a sign-in page of the network', answered(302)],
    ['a 403 in HTML of a proxy', answered(403)],
    ['a 401 of a proxy', answered(401)],
    ['a 404 in HTML', answered(404)],
  ])('tries again after %s and lets everything wait', (_what, attempt) => {
    expect(judgeAttempt(attempt, 0)).toMatchObject({ verdict: 'retry', scope: 'whole' })
  })

  it('lets a single poisonous entry fail without holding the others up', () => {
    expect(judgeAttempt(answered(500), 0)).toMatchObject({ verdict: 'retry', scope: 'entry' })
  })

  it('waits as long as ASUO asks', () => {
    expect(judgeAttempt({ ...problemOf('rate-limited'), retryAfterSeconds: 7 } as Attempt, 0)).toEqual({
      verdict: 'retry',
      scope: 'whole',
      atLeastMs: 7000,
    })
  })

  it('pauses everything when the sign-in has ended', () => {
    expect(judgeAttempt(problemOf('unauthorized'), 0)).toEqual({ verdict: 'pause' })
  })

  it.each([
    'forbidden',
    'supervision-required',
    'not-found',
    'ticket-closed',
    'transition-not-allowed',
    'external-id-reuse',
    'validation-failed',
    'inn-checksum',
    'idempotency-key-reuse',
    'malformed',
  ] as const)('shows a person what ASUO refused as %s', (code) => {
    expect(judgeAttempt(problemOf(code), 0)).toEqual({ verdict: 'attention', problem: code })
  })

  it('waits a day for the other end of a link, then asks a person', () => {
    expect(judgeAttempt(problemOf('link-target-missing'), linkTargetPatienceMs - 1).verdict).toBe('retry')
    expect(judgeAttempt(problemOf('link-target-missing'), linkTargetPatienceMs).verdict).toBe('attention')
  })

  it('tries again while the first attempt is still at work in ASUO', () => {
    expect(judgeAttempt(problemOf('idempotency-in-progress'), 0).verdict).toBe('retry')
  })

  it('never takes anything for delivered but a fitting 2xx', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.boolean(), (status, fits) => {
        const delivered = judgeAttempt(answered(status, fits), 0).verdict === 'delivered'
        expect(delivered).toBe(fits && status >= 200 && status < 300)
      }),
    )
  })
})

describe('the back-off', () => {
  it('stays between what was asked for and the cap, however many failures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (failures, random) => {
        const wait = backOffMs(failures, random, 100)
        expect(wait).toBeGreaterThanOrEqual(100)
        expect(wait).toBeLessThanOrEqual(30_000)
      }),
    )
  })

  it('doubles its limit with each failure', () => {
    expect([1, 2, 3, 4, 20].map((failures) => backOffMs(failures, 0.9999999, 0))).toEqual([500, 1000, 2000, 4000, 30_000])
  })
})
