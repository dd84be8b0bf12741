import { z } from 'zod'

/** The organisation's own sign-in: an OpenID provider. What a desk needs to send a person there; none of it is secret. */
export const signInProvider = z.object({
  /** Who signs people in, as the button names it. */
  name: z.string().min(1).max(60),
  /** The provider's issuer identifier: its metadata stands under it. */
  issuer: z.url(),
  clientId: z.string().min(1),
  /** Separated by spaces; `openid` is among them. */
  scope: z.string().min(1),
  /** Whether the provider is to ask for the password though it knows who sits there. */
  asksAlways: z.boolean(),
  /** Ports of 127.0.0.1 the provider lets a browser return to; empty where it takes any (RFC 8252 7.3). */
  returnPorts: z.array(z.int().min(1).max(65_535)).max(10),
})
export type SignInProvider = z.infer<typeof signInProvider>

/** How people sign in to this ASUO. `passwords`: whether those who take calls may do so by a password of ASUO itself. */
export const signInMethods = z.object({ passwords: z.boolean(), provider: signInProvider.nullable() })
export type SignInMethods = z.infer<typeof signInMethods>

/**
 * A sign-in by the provider that has begun. `attempt` is the desk's secret, `nonce` goes through the browser: an ID token that is
 * found on its way is worth nothing without the attempt. `expiresIn` is in seconds.
 */
export const providerAttempt = z.object({ attempt: z.string(), nonce: z.string(), expiresIn: z.int() })
export type ProviderAttempt = z.infer<typeof providerAttempt>

export const providerSignIn = z.object({ attempt: z.string().min(1).max(128), idToken: z.string().min(1).max(32_768) })
