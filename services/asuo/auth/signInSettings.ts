import { z } from 'zod'
import { role } from '#core/asuo/agent'
import { CannotStart } from '../cannotStart.ts'

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost'])

const claim = z.string().min(1).max(200)

/** The OpenID provider as the settings file names it. A panel is a public client: it has no secret, so none stands here. */
const providerFile = z.strictObject({
  /** Who signs people in, as the button names it: «Войти через …». */
  name: z.string().min(1).max(60),
  issuer: z.url(),
  clientId: z.string().min(1).max(200),
  scope: z
    .string()
    .regex(/(^| )openid( |$)/)
    .default('openid profile'),
  roles: z.strictObject({
    /** Where the ID token says what somebody may do: a claim's name, or the way to it through objects. */
    claim: z.union([claim, z.array(claim).min(1).max(5)]),
    /** The first that fits counts; nobody without one comes in. */
    map: z
      .array(z.strictObject({ value: z.string().min(1).max(200), role }))
      .min(1)
      .max(100),
  }),
  loginClaim: claim.default('preferred_username'),
  nameClaim: claim.default('name'),
  /** `refuse`: only who has an account of his login; `create`: an account is made at the first sign-in. */
  unknown: z.enum(['refuse', 'create']).default('refuse'),
  /** How far the provider's clock and this one may be apart. */
  clockSkewSeconds: z.int().min(0).max(600).default(60),
  /** How long a sign-in lasts until the provider is asked anew. */
  hours: z.number().min(0.25).max(720).default(12),
  /** Take who sits there at the provider's word; else it asks for the password each time. */
  singleSignOn: z.boolean().default(false),
  returnPorts: z.array(z.int().min(1024).max(65_535)).max(10).default([]),
})

/** The part `signIn` of the settings file. */
export const signInFile = z.strictObject({
  provider: providerFile.optional(),
  /** Who may sign in by a password of ASUO. */
  passwords: z.enum(['everyone', 'machines']).optional(),
})

export type ProviderSettings = Readonly<z.infer<typeof providerFile>>

export interface SignInSettings {
  readonly provider: ProviderSettings | null
  /** `machines`: accounts of the role `service` only. */
  readonly passwords: 'everyone' | 'machines'
}

export const passwordsOnly: SignInSettings = { provider: null, passwords: 'everyone' }

/** Where there is a provider, people sign in by it alone unless the file says otherwise: a password would go round it. */
export const readSignInSettings = (file: z.infer<typeof signInFile> = {}): SignInSettings => {
  const { provider = null, passwords = provider ? 'machines' : 'everyone' } = file
  if (provider) {
    const { protocol, hostname, search, hash } = new URL(provider.issuer)
    const isSafe = protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))
    if (!isSafe || search !== '' || hash !== '')
      throw new CannotStart(
        'The issuer of the OpenID provider must be an https address without "?" and "#": correct it in the settings file.',
      )
  } else if (passwords === 'machines')
    throw new CannotStart(
      'Nobody could sign in: passwords are for machines only and no OpenID provider is set up. Correct the settings file.',
    )
  return { provider, passwords }
}
