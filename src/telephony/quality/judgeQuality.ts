import { delayImpairment } from './delayImpairment.ts'
import { lossImpairment } from './lossImpairment.ts'
import { meanOpinion } from './meanOpinion.ts'
import type { MediaQuality } from './mediaQuality.ts'
import { transmissionRating } from './transmissionRating.ts'

/**
 * What spoils a call: packets lost on the way here or on the way to the PBX, packets that come unevenly, delay, or sound that the
 * PBX itself never got, so that the trouble lies beyond it.
 */
export const qualityCauses = ['lossFromPbx', 'lossToPbx', 'jitter', 'delay', 'beyondPbx'] as const
export type QualityCause = (typeof qualityCauses)[number]

export type QualityGrade = 'fine' | 'weak' | 'poor'

/** A judgement of one measurement; `mos` is of the worse direction. `cause` is null where it is fine. */
export interface QualityJudgement {
  readonly grade: QualityGrade
  readonly mos: number
  readonly cause: QualityCause | null
}

/** From these on it is weak, and poor (standards.md «quality»; one-way delay by ITU-T G.114). */
const limits = {
  mos: { weak: 3.7, poor: 3.1 },
  loss: { weak: 0.01, poor: 0.03 },
  jitterMs: { weak: 30, poor: 50 },
  delayMs: { weak: 150, poor: 400 },
  /** Sound that was made up although no packet was lost on the way here. */
  unsent: { weak: 0.05, poor: 0.15 },
} as const

const grades: readonly QualityGrade[] = ['fine', 'weak', 'poor']
const above = (value: number, { weak, poor }: { readonly weak: number; readonly poor: number }): QualityGrade =>
  value >= poor ? 'poor' : value >= weak ? 'weak' : 'fine'
const ofMos = (mos: number): QualityGrade => (mos < limits.mos.poor ? 'poor' : mos < limits.mos.weak ? 'weak' : 'fine')
const worse = (a: QualityGrade, b: QualityGrade): QualityGrade => (grades.indexOf(a) > grades.indexOf(b) ? a : b)

interface Complaint {
  readonly cause: QualityCause
  readonly grade: QualityGrade
  /** In points of R: decides between complaints of one grade. */
  readonly weight: number
}

function complaintsOf({ codec, loss, concealed, jitterMs, delayMs }: MediaQuality): readonly Complaint[] {
  const toPbx = loss.toPbx ?? 0
  const unsent = Math.max(0, concealed - loss.fromPbx)
  const lossHeard = lossImpairment(codec, loss.fromPbx, 'browser')
  const madeUp = Math.max(0, lossImpairment(codec, concealed, 'browser') - lossHeard)
  // Late packets are made up for as well: while they come unevenly, that is the reason.
  const isUneven = jitterMs >= limits.jitterMs.weak
  return [
    { cause: 'lossFromPbx', grade: above(loss.fromPbx, limits.loss), weight: lossHeard },
    { cause: 'lossToPbx', grade: above(toPbx, limits.loss), weight: lossImpairment(codec, toPbx, 'farTelephone') },
    { cause: 'jitter', grade: above(jitterMs, limits.jitterMs), weight: isUneven ? madeUp : 0 },
    { cause: 'delay', grade: above(delayMs ?? 0, limits.delayMs), weight: delayImpairment(delayMs ?? 0) },
    { cause: 'beyondPbx', grade: isUneven ? 'fine' : above(unsent, limits.unsent), weight: isUneven ? 0 : madeUp },
  ]
}

/** Judges one measurement: by the score of the worse direction and by every limit of its own, whichever is worse. */
export function judgeQuality(measured: MediaQuality): QualityJudgement {
  const { codec, loss, concealed } = measured
  const delayMs = measured.delayMs ?? 0
  const hears = transmissionRating({ codec, delayMs, loss: Math.max(loss.fromPbx, concealed), listener: 'browser' })
  const isHeard = transmissionRating({ codec, delayMs, loss: loss.toPbx ?? 0, listener: 'farTelephone' })
  const mos = meanOpinion(Math.min(hears, isHeard))
  const [first] = complaintsOf(measured).toSorted((a, b) => grades.indexOf(b.grade) - grades.indexOf(a.grade) || b.weight - a.weight)
  const grade = worse(ofMos(mos), first?.grade ?? 'fine')
  return { grade, mos, cause: grade === 'fine' ? null : (first?.cause ?? null) }
}
