import { z } from 'zod'

/** The four voices whose recordings may be shipped. */
export const voice = z.enum(['anna', 'elena', 'irina', 'aleksandr'])

/**
 * One sentence of the caller. `text` is what a person reads in the debrief; `spoken` is how the synthesiser must be told
 * to say it where that differs (digits one by one, letters of an address). `clip` names the recording in `assets/voices`.
 */
export const line = z
  .object({
    clip: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    text: z.string().min(1).max(500),
    spoken: z.string().min(1).max(500).optional(),
  })
  .strict()
export type Line = z.infer<typeof line>

const seconds = z.number().positive().max(3600)

/**
 * What the caller does next. He listens until the operator has spoken and been silent for `pause` seconds; a speech longer
 * than `atMost` he does not let finish. Dictation needs a longer `pause`.
 */
export const step = z.discriminatedUnion('do', [
  z.object({ do: z.literal('say'), line }).strict(),
  z.object({ do: z.literal('listen'), pause: seconds.default(1), atMost: seconds.default(60) }).strict(),
  z.object({ do: z.literal('wait'), seconds }).strict(),
  z.object({ do: z.literal('hangUp') }).strict(),
])
export type Step = z.infer<typeof step>

/** How the caller takes what the operator does to him. */
export const reactions = z
  .object({
    /** Dead air while he listens: asks `times` times, then says the farewell and hangs up. */
    silence: z.object({ after: seconds, ask: line, times: z.number().int().min(0).max(10), farewell: line }).strict(),
    /** After a hold: the first word of a caller who had been told, and of one who had not. `longest` is his patience. */
    hold: z.object({ longest: seconds, whenWarned: line, whenNot: line }).strict(),
  })
  .strict()

/** A person who calls: the facts he will give. `inn` and `email` are null where he has none to give. */
export const simulatedCaller = z
  .object({
    number: z.string().regex(/^\+?\d{3,15}$/),
    name: z.string().min(1).max(120),
    organisation: z.string().min(1).max(300).nullable(),
    inn: z
      .string()
      .regex(/^(\d{10}|\d{12})$/)
      .nullable(),
    email: z.email().nullable(),
    voice,
  })
  .strict()

/** A training call as a file of `assets/scenarios`. The steps are played in order; after the last one the caller hangs up. */
export const scenario = z
  .object({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: z.string().min(1).max(120),
    goal: z.string().min(1).max(500),
    difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    minutes: z.number().positive().max(60),
    /** False keeps it out of «Сценарии звонков»; it can still be called by its id. */
    listed: z.boolean().default(true),
    /** How long the caller had waited in the queue before this desk rang; he tells so in the INVITE. */
    queueWaitSeconds: z.number().int().min(0).max(3600).default(0),
    /** How long he lets it ring. */
    ringFor: seconds.default(60),
    caller: simulatedCaller,
    steps: z.array(step).min(1).max(100),
    reactions,
  })
  .strict()
export type Scenario = z.infer<typeof scenario>
