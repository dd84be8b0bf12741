import type { DeskOptions } from '../desk/deskOptions.ts'
import { takeEnvironment } from '../start/takeEnvironment.ts'
import type { ShellOptions } from './shellOptions.ts'

/** What the command line and the environment decide for the desk; fields without a value are left out. */
export const deskOptionsOf = (
  { asuo, sip, lang }: ShellOptions,
  environment: Record<string, string | undefined>,
): Omit<DeskOptions, 'settings'> => ({
  ...(asuo ? { asuoUrl: asuo } : {}),
  ...(sip ? { sipUrl: sip } : {}),
  ...(lang ? { language: lang } : {}),
  ...takeEnvironment(environment),
})
