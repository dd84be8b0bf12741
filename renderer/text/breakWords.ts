import { breakReason } from '#core/desk/breakReason'
import type { Text } from './text.ts'

/** A reason of another panel that has no words here stands as it was told. */
export const breakWords = (text: Text, reason: string): string => {
  const known = breakReason.safeParse(reason)
  return known.success ? text.desk.breaks.reasons[known.data] : reason
}
