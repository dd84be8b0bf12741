import type { DeskOptions } from '../desk/deskOptions.ts'
import type { ShellOptions } from './shellOptions.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What the command line and the environment decide for the desk; fields without a value are left out. */
export const deskOptionsOf = (given: ShellOptions, environment: Environment): Omit<DeskOptions, 'settings'> => {
  const options = {
    asuoUrl: given.asuo,
    sipUrl: given.sip,
    language: given.lang,
    asuoLogin: environment.ASUO_LOGIN,
    asuoPassword: environment.ASUO_PASSWORD,
    sipUri: environment.SIP_URI,
    sipPassword: environment.SIP_PASSWORD,
    hiddenScenarios: environment.TRAINING_HIDDEN === '1',
  }
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value))
}
