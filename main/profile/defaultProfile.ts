import { join } from 'node:path'

const folderName = 'operator-panel'

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Where a person's profile stands when nothing else is said: by the custom of the platform. */
export const defaultProfile = ({ platform, home, environment }: Surroundings): string => {
  if (platform === 'win32') return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), folderName)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', folderName)
  // The XDG rule: a relative path there is to be ignored.
  const config = environment.XDG_CONFIG_HOME
  return join(config?.startsWith('/') ? config : join(home, '.config'), folderName)
}
