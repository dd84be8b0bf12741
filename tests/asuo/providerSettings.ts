import { type ProviderSettings, readSignInSettings, type SignInSettings, signInFile } from '../../services/asuo/auth/signInSettings.ts'
import { panelClient, roleMap } from './OpenIdProvider.ts'

/** What a settings file says of a provider; accounts are made by it unless told otherwise. */
export const providerSettings = (issuer: string, change: Partial<ProviderSettings> = {}): SignInSettings =>
  readSignInSettings(
    signInFile.parse({
      provider: {
        name: 'Портал сотрудника',
        issuer,
        clientId: panelClient,
        roles: { claim: 'groups', map: roleMap },
        unknown: 'create',
        ...change,
      },
    }),
  )
