import { parseArgs } from 'node:util'
import { z } from 'zod'
import { asuoOption, sipOption } from './addressOption.ts'

const values = z.strictObject({
  browser: z.boolean().default(false),
  port: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
    .default(0),
  'no-open': z.boolean().default(false),
  profile: z.string().min(1, 'must name a folder').optional(),
  asuo: asuoOption,
  sip: sipOption,
  lang: z.enum(['ru', 'en'], 'must be ru or en').optional(),
})
export type StartArguments = z.infer<typeof values>

export const usage = 'npm start -- [--browser] [--port N] [--no-open] [--profile DIR] [--asuo URL] [--sip URL] [--lang ru|en]'

const options = {
  browser: { type: 'boolean' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  profile: { type: 'string' },
  asuo: { type: 'string' },
  sip: { type: 'string' },
  lang: { type: 'string' },
} as const

const raw = (given: readonly string[]): Record<string, unknown> | string => {
  try {
    return { ...parseArgs({ args: [...given], options, allowPositionals: false }).values }
  } catch (refused) {
    const [said = 'These arguments are not understood'] = (refused instanceof Error ? refused.message : '').split(/\.\s|\n/)
    return `${said}. Usage: ${usage}`
  }
}

/** The command line of `npm start`; a string is the sentence that says what does not fit and what does. */
export const readStartArguments = (given: readonly string[]): StartArguments | string => {
  const found = raw(given)
  if (typeof found === 'string') return found
  const read = values.safeParse(found)
  if (read.success) return read.data
  const [issue] = read.error.issues
  return `--${issue?.path.join('.')} ${issue?.message}. Usage: ${usage}`
}
