import type { ClauseNumber } from '../clause.ts'

/** What is amiss in a text; the words are in `renderer/text`. */
export type TextReason =
  | 'familiar'
  | 'lowerCaseYou'
  | 'rude'
  | 'shouting'
  | 'noSteps'
  | 'misnumberedSteps'
  | 'noGreeting'
  | 'noNumber'
  | 'otherNumber'
  | 'noQuestion'
  | 'miswrittenNumber'
  | 'unsureQuestion'

/** A letter with one of these is not sent; everything else is advice. */
export type RequiredReason = Extract<TextReason, 'noGreeting' | 'noNumber' | 'otherNumber' | 'noQuestion'>
export type AdvisedReason = Exclude<TextReason, RequiredReason>

/** One finding: the clause it is about, and the place, `from` inclusive and `to` exclusive; null where something is missing altogether. */
export interface TextFinding<Reason extends TextReason = TextReason> {
  readonly clause: ClauseNumber
  readonly reason: Reason
  readonly place: { readonly from: number; readonly to: number } | null
}
export type Advice = TextFinding<AdvisedReason>
export type Requirement = TextFinding<RequiredReason>
