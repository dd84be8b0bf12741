import type { DeskOptions } from '../desk/deskOptions.ts'

type Environment = Record<string, string | undefined>
type FromEnvironment = Pick<DeskOptions, 'asuoLogin' | 'asuoPassword' | 'sipUri' | 'sipPassword' | 'hiddenScenarios'>

/**
 * What the environment decides for the desk; what it leaves empty is left out. The passwords are taken out of it, so that no process
 * started later (database, training line, browser) inherits them.
 */
export const takeEnvironment = (environment: Environment): FromEnvironment => {
  const { ASUO_LOGIN, ASUO_PASSWORD, SIP_URI, SIP_PASSWORD, TRAINING_HIDDEN } = environment
  delete environment.ASUO_PASSWORD
  delete environment.SIP_PASSWORD
  return {
    ...(ASUO_LOGIN ? { asuoLogin: ASUO_LOGIN } : {}),
    ...(ASUO_PASSWORD ? { asuoPassword: ASUO_PASSWORD } : {}),
    ...(SIP_URI ? { sipUri: SIP_URI } : {}),
    ...(SIP_PASSWORD ? { sipPassword: SIP_PASSWORD } : {}),
    ...(TRAINING_HIDDEN === '1' ? { hiddenScenarios: true } : {}),
  }
}
