import type { CallOutput } from '../telephony/callEvent.ts'

/** A queue rings so long and takes its caller to the next desk with a plain CANCEL: shorter than that, the caller changed his mind. */
const patientMs = 15_000

/** Two of them in a row, and the desk is taken for empty. */
export const inVainLimit = 2

/** It rang here long enough for anybody who sits here, and nobody touched it. */
export const rangInVain = ({ direction, wasAnswered, cause, ringMs }: CallOutput): boolean =>
  direction === 'incoming' &&
  !wasAnswered &&
  (cause === 'noAnswer' || ((cause === 'cancelled' || cause === 'normal') && ringMs >= patientMs))

/** So many in a row, this one counted in. Somebody who rejects is there; a caller who soon gives up says nothing. */
export const countInVain = (before: number, output: CallOutput): number => {
  if (rangInVain(output)) return before + 1
  return output.wasAnswered || output.cause === 'rejected' ? 0 : before
}
