import { z } from 'zod'
import { longestEventDays } from '../storage/callEventDays.ts'

const days = (least: number, most: number, otherwise: number) => z.int().min(least).max(most).default(otherwise)
const century = 36_525

/**
 * How long personal data is kept, in days; `privacy` in `asuo.json`. Tickets: after they were closed or refused, by default three years, the
 * time in which a claim can be made (ГК РФ, ст. 196). Mail that belongs to no ticket, after it came. Raw call events: of the time they
 * happened. Accesses: who saw what.
 */
export const privacyPolicy = z.strictObject({
  ticketDays: days(1, century, 1096),
  strayMailDays: days(1, century, 180),
  callEventDays: days(2, longestEventDays, 90),
  accessDays: days(30, century, 366),
})
export type PrivacyPolicy = z.infer<typeof privacyPolicy>
