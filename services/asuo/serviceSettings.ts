import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { signInFile } from './auth/signInSettings.ts'
import { CannotStart } from './cannotStart.ts'
import { mailFile } from './mail/mailSettings.ts'
import { privacyPolicy } from './privacy/privacyPolicy.ts'

const serviceSettings = z.strictObject({ mail: mailFile.optional(), privacy: privacyPolicy.optional(), signIn: signInFile.optional() })
export type ServiceSettings = z.infer<typeof serviceSettings>

const readText = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && (failure.code === 'ENOENT' || failure.code === 'ENOTDIR')) return null
    throw new CannotStart(`${path} cannot be read: make it readable for the user that starts ASUO.`)
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `asuo.json` in the data directory, which need not be there. What it says may be secret, so a refusal names fields, not values. */
export const readServiceSettings = (dataDir: string): ServiceSettings => {
  const path = join(dataDir, 'asuo.json')
  const text = readText(path)
  if (text === null) return {}
  const read = serviceSettings.safeParse(parsed(text))
  if (read.success) return read.data
  const places = read.error.issues.map((issue) => issue.path.join('.') || 'the whole file').join(', ')
  throw new CannotStart(`${path} does not fit at: ${places}. The manual's pages on mail, on privacy and on signing in have examples.`)
}
