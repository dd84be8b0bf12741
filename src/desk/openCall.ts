import { z } from 'zod'
import { chronicle } from '../regulation/chronicle.ts'
import { scriptFacts } from '../regulation/facts.ts'
import { stepName } from '../regulation/step.ts'

/** The call on the desk as it survives a reload or a crash. Version 1. */
export const openCall = z.object({
  version: z.literal(1),
  callId: z.uuid(),
  caller: z.object({
    number: z.string(),
    name: z.string().nullable(),
    queueName: z.string().nullable(),
    queueWaitMs: z.number().nullable(),
    pbxUniqueId: z.string().nullable(),
    returnedFrom: z.string().optional(),
  }),
  training: z.boolean(),
  /** The agent whose call it is: another one does not get it on his screen. */
  agentId: z.string(),
  /** The page's clock that the chronicle's last run was written by; a call kept by an older panel lacks it. */
  bootId: z.uuid().optional(),
  step: stepName,
  facts: scriptFacts,
  chronicle,
})

export type OpenCall = z.infer<typeof openCall>
