import type { QualityGrade } from './judgeQuality.ts'

interface Moment {
  readonly grade: QualityGrade
  readonly mos: number
}

const severity: Readonly<Record<QualityGrade, number>> = { fine: 0, weak: 1, poor: 2 }

/** Whether one moment of a connection was worse than another: by its grade, which jitter and bursts spoil before the score does, then by the score. */
export const isWorse = (one: Moment, other: Moment): boolean =>
  severity[one.grade] === severity[other.grade] ? one.mos < other.mos : severity[one.grade] > severity[other.grade]
