import { z } from 'zod'
import { scriptFacts } from '../regulation/facts.ts'
import { stepName } from '../regulation/step.ts'
import { instant } from './instant.ts'
import { callerClock } from './presence.ts'
import { clientId } from './uin.ts'

const shortText = z.string().max(200)

/** The caller as the panel that had him knew him. */
export const handedCaller = z.object({
  number: shortText,
  name: shortText.nullable(),
  queueName: shortText.nullable(),
  queueWaitMs: z.number().nonnegative().nullable(),
  pbxUniqueId: shortText.nullable(),
})

/** What goes on for the caller while the colleague is asked: it is added to his sums from the deposit on. */
export const callerWaits = z.enum(['hold', 'silence']).nullable()

/**
 * The state of a script, deposited for the panel of a colleague who is being asked to take the call over. `callId` is the call of
 * the panel that hands it over; the sums are the caller's clock at the moment of the deposit.
 */
export const handoverOffer = z.object({
  callId: clientId,
  caller: handedCaller,
  step: stepName,
  facts: scriptFacts,
  callerClock,
  waits: callerWaits,
})
export type HandoverOffer = z.infer<typeof handoverOffer>

/** An operator as the account says, not as a panel does. */
const colleague = z.object({ agentId: z.string(), name: z.string(), extension: z.string().nullable() })

/** The deposited state as a colleague reads it. `ageMs` is by ASUO's clock; `taken` is by whom the call was taken over. */
export const handover = handoverOffer.extend({
  handoverId: clientId,
  from: colleague,
  ageMs: z.number().nonnegative(),
  expiresAt: instant,
  taken: colleague.extend({ at: instant }).nullable(),
})
export type Handover = z.infer<typeof handover>
