import type { LineView } from '#core/telephony/lineView'
import { faultSentence, type Text } from '../text/text.ts'

/** Whole seconds from `now` until a monotonic moment, never below one: what is said must not be over already. */
const secondsUntil = (moment: number, now: number): number => Math.max(1, Math.ceil((moment - now) / 1000))

/** How the line stands, why, and when the next try comes: for every state. `now` is the page's monotonic time. */
export const lineSentence = (text: Text, line: LineView, now: number): string => {
  const words = text.desk.line
  const parts = line.fault === null ? [words.stages[line.stage]] : [faultSentence(text, line.fault)]
  if (line.fault === null && line.loss !== null) parts.unshift(words.losses[line.loss])
  if (line.nextTryAt !== null) parts.push(words.nextTry(secondsUntil(line.nextTryAt, now)))
  if (line.lamp === 'onLine' && line.provenAt !== null) parts.push(words.proven(Math.max(0, Math.round((now - line.provenAt) / 1000))))
  return parts.join(' ')
}
