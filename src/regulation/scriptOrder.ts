import { z } from 'zod'

/** Its place among the call's orders, from 0: with the call's id it names the order for ever. */
const nth = z.int().min(0)
const order = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) => z.object({ type: z.literal(type), nth, ...shape })
const ref = z.string()

/** What the script orders from the desk, in the order given; the clerk carries it out through the bridge. */
export const scriptOrder = z.discriminatedUnion('type', [
  /** `email` is the address that goes along with the registration, null where none is valid yet. */
  order('order.register', { externalId: z.uuid(), email: z.string().nullable() }),
  /** The call goes into this ticket: its call events bear the ticket's name. */
  order('order.continue', { ref }),
  order('order.resolve', { ref, text: z.string() }),
  order('order.confirmResolution', { ref }),
  order('order.disputeResolution', { ref }),
  order('order.escalate', { ref }),
  order('order.refuse', { ref }),
  order('order.tellEmail', { ref, email: z.string() }),
  order('order.summarise', { ref }),
])
export type ScriptOrder = z.infer<typeof scriptOrder>

type Unnumbered<O> = O extends unknown ? Omit<O, 'nth'> : never
/** An order about to be given. */
export type NewOrder = Unnumbered<ScriptOrder>
