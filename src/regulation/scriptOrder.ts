import { z } from 'zod'
import { escalationContent, refusalContent, ticketContent } from './orderContent.ts'

/** Its place among the call's orders, from 0: with the call's id it names the order for ever. */
const nth = z.int().min(0)
const order = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) => z.object({ type: z.literal(type), nth, ...shape })
const ref = z.string()

/**
 * What the script orders from the desk, in the order given; the clerk carries it out through the bridge. An order holds all it
 * says, so that it can be said again, word for word, after anything was typed or the page was loaded anew.
 */
export const scriptOrder = z.discriminatedUnion('type', [
  /** `notSaved`: the disk refused it and the operator has his form back; it is not carried out again, the next one is. */
  order('order.register', { externalId: z.uuid(), notSaved: z.boolean(), content: ticketContent }),
  /** The call goes into this ticket: its call events bear the ticket's name. */
  order('order.continue', { ref }),
  order('order.resolve', { ref, text: z.string() }),
  order('order.confirmResolution', { ref }),
  order('order.disputeResolution', { ref }),
  order('order.escalate', { ref, content: escalationContent }),
  order('order.refuse', { ref, content: refusalContent }),
  order('order.tellEmail', { ref, email: z.string() }),
  /** The whole summary without the number that called. */
  order('order.summarise', { ref, content: z.string() }),
])
export type ScriptOrder = z.infer<typeof scriptOrder>
export type RegisterOrder = Extract<ScriptOrder, { type: 'order.register' }>

type Unwritten<O> = O extends unknown ? Omit<O, 'nth' | 'content' | 'notSaved'> : never
/** An order about to be given: it gets its place and its content when it is written down. */
export type NewOrder = Unwritten<ScriptOrder>
