import type { Credentials } from '../asuo/tokens.ts'
import type { DeskOptions } from './deskOptions.ts'

/** Those of a kiosk's environment, else those of the practice operator on an embedded ASUO; null where a person must sign in. */
export const standingCredentials = ({ asuoLogin, asuoPassword }: DeskOptions, embedded: boolean): Credentials | null => {
  if (asuoLogin && asuoPassword) return { login: asuoLogin, password: asuoPassword }
  return embedded ? { login: 'operator', password: 'practice' } : null
}
