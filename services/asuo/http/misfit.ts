import type { z } from 'zod'
import type { FieldFault } from './judgement.ts'

const escaped = (key: PropertyKey) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')

/** What zod found, as JSON pointers. Zod's words are kept as detail: they name shapes, never values. */
export const misfits = (error: z.ZodError): readonly FieldFault[] =>
  error.issues.map((issue) => ({
    pointer: issue.path.map((key) => `/${escaped(key)}`).join(''),
    code: issue.code === 'invalid_type' && issue.message.endsWith('undefined') ? 'required' : issue.code,
    detail: issue.message,
  }))
