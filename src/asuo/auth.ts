import { z } from 'zod'

export const signIn = z.object({ login: z.string().min(1).max(64), password: z.string().min(1).max(256) })
export const refresh = z.object({ refreshToken: z.string().min(1).max(512) })

/** `expiresIn` is of the access token, in seconds. The refresh token works once, and again within 30 s while its successor was not used; any other second use ends its whole family. */
export const tokenPair = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  tokenType: z.literal('Bearer'),
  expiresIn: z.int(),
})
export type TokenPair = z.infer<typeof tokenPair>
