import { z } from 'zod'

/**
 * What crosses the port between the desk and the line's process. Both ends parse: a message that does not fit is a bug
 * of the other end and throws there. `ask` pairs a question with its answer.
 */
const trainingScenario = z.object({
  id: z.string(),
  title: z.string(),
  goal: z.string(),
  minutes: z.number(),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
})

const callerReport = z.object({
  scenarioId: z.string(),
  callId: z.string().nullable(),
  pbxUniqueId: z.string().exactOptional(),
  heardSpeechMs: z.number(),
  heardLevelDb: z.number().nullable(),
  holds: z.array(z.object({ warned: z.boolean(), seconds: z.number() })).readonly(),
  log: z.array(z.object({ atMs: z.number(), event: z.string(), text: z.string().nullable() })).readonly(),
  endedBy: z.enum(['caller', 'operator', 'line']),
})

/** Why a call was not placed: nobody is registered, or there is no such scenario. */
export const callRefusal = z.enum(['noPanel', 'noScenario'])
export type CallRefusal = z.infer<typeof callRefusal>

export const orderToLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open'), assets: z.string(), hidden: z.boolean(), port: z.number(), password: z.string().nullable() }),
  z.object({ type: z.literal('call'), ask: z.number(), scenarioId: z.string() }),
  z.object({ type: z.literal('origin.judged'), ask: z.number(), admitted: z.boolean() }),
  z.object({ type: z.literal('close') }),
])
export type OrderToLine = z.infer<typeof orderToLine>

export const wordFromLine = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ready'),
    server: z.string(),
    domain: z.string(),
    user: z.string(),
    password: z.string(),
    scenarios: z.array(trainingScenario),
  }),
  z.object({ type: z.literal('failed'), sentence: z.string() }),
  z.object({ type: z.literal('call.answered'), ask: z.number(), refusal: callRefusal.nullable() }),
  z.object({ type: z.literal('origin.asked'), ask: z.number(), origin: z.string() }),
  z.object({ type: z.literal('reported'), report: callerReport }),
])
export type WordFromLine = z.infer<typeof wordFromLine>
