import { z } from 'zod'
import { chronicle } from '../regulation/chronicle.ts'
import { scriptFacts } from '../regulation/facts.ts'
import { stepName } from '../regulation/step.ts'

/** The call on the desk as it survives a reload or a crash. Version 1. */
export const openCall = z.object({
  version: z.literal(1),
  callId: z.uuid(),
  /** Who dialled first. */
  direction: z.enum(['incoming', 'outgoing']).default('incoming'),
  /** The leg by which a conversation that was broken off goes on, and the number it was dialled to; null: the first leg, `callId` itself. */
  leg: z.object({ id: z.uuid(), number: z.string() }).nullable().default(null),
  caller: z.object({
    number: z.string(),
    name: z.string().nullable(),
    queueName: z.string().nullable(),
    queueWaitMs: z.number().nullable(),
    pbxUniqueId: z.string().nullable(),
    returnedFrom: z.string().optional(),
  }),
  training: z.boolean(),
  /** What was deposited last for a colleague who was asked; null where none was. */
  handoverId: z.uuid().nullable().default(null),
  /** So many of the first orders in the facts were given at a colleague's panel, and are its to carry out. */
  foreignOrders: z.int().min(0).default(0),
  /** The agent whose call it is: another one does not get it on his screen. */
  agentId: z.string(),
  /** The page's clock that the chronicle's last run was written by; a call kept by an older panel lacks it. */
  bootId: z.uuid().optional(),
  step: stepName,
  facts: scriptFacts,
  chronicle,
})

export type OpenCall = z.infer<typeof openCall>

/** What the telephone calls the leg that is, or was last, on the desk. */
export const legIdOf = ({ callId, leg }: Pick<OpenCall, 'callId' | 'leg'>): string => leg?.id ?? callId
