import { z } from 'zod'
import type { Outcome } from '#core/faults/outcome'
import type { SecretStore } from '../desk/desk.ts'
import { jsonText } from '../disk/jsonText.ts'
import { createTurns } from './turns.ts'

const secretName = 'asuo.session'
const stored = jsonText(z.object({ base: z.string(), refreshToken: z.string() }))

/**
 * The refresh token of one ASUO, in memory and as a secret. The secret is read once, at start: from then on memory is the truth, so that
 * a disk that would not forget brings nobody back. A damaged secret is as good as none.
 */
export const createKeptSession = (base: string, secrets: SecretStore) => {
  const inTurn = createTurns()
  let token: { readonly known: string | null } | null = null

  return {
    async read(): Promise<string | null> {
      const text = token ? null : await secrets.read(secretName)
      const found = text === null ? null : stored.safeParse(text)
      token ??= { known: found?.success && found.data.base === base ? found.data.refreshToken : null }
      return token.known
    },
    /** What was read or written so far. */
    known: (): string | null => token?.known ?? null,
    /** It is known at once; fails where it does not outlive this process. */
    write(refreshToken: string): Promise<Outcome<null>> {
      token = { known: refreshToken }
      return inTurn(() => secrets.write(secretName, JSON.stringify({ base, refreshToken })))
    },
    forget(): Promise<Outcome<null>> {
      token = { known: null }
      return inTurn(() => secrets.forget(secretName))
    },
  }
}
