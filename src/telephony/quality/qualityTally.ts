import { isWorse } from './isWorse.ts'
import type { QualityCause, QualityGrade, QualityJudgement } from './judgeQuality.ts'

/** How the connection was over a stretch of a call, in seconds, and its worst moment; a hold is in none of them. */
export interface QualityTally {
  readonly seconds: number
  readonly weakSeconds: number
  readonly poorSeconds: number
  /** Null before anything was measured. `at` is wall time, epoch ms. */
  readonly worst: { readonly mos: number; readonly grade: QualityGrade; readonly cause: QualityCause | null; readonly at: number } | null
}

export const emptyQuality: QualityTally = { seconds: 0, weakSeconds: 0, poorSeconds: 0, worst: null }

/** One measurement stands for the time between two of them. */
const secondsEach = 2

const rounded = (mos: number): number => Math.round(mos * 100) / 100

/** Adds one judged measurement made at `at`, epoch ms. */
export function tallyQuality(tally: QualityTally, { grade, mos, cause }: QualityJudgement, at: number): QualityTally {
  const moment = { mos: rounded(mos), grade, cause, at }
  return {
    seconds: tally.seconds + secondsEach,
    weakSeconds: tally.weakSeconds + (grade === 'weak' ? secondsEach : 0),
    poorSeconds: tally.poorSeconds + (grade === 'poor' ? secondsEach : 0),
    worst: tally.worst === null || isWorse(moment, tally.worst) ? moment : tally.worst,
  }
}
