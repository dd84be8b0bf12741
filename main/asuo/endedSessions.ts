import { z } from 'zod'
import type { SecretStore } from '../desk/desk.ts'
import { jsonText } from '../disk/jsonText.ts'
import type { SendToAsuo } from './exchange.ts'
import { faultOf } from './faultOf.ts'
import { createTurns } from './turns.ts'

const secretName = 'asuo.ended'
const most = 20
const stored = jsonText(z.array(z.object({ base: z.string(), refreshToken: z.string() })).max(most))

/**
 * Sign-ins that are over here and must be over at ASUO too. Their tokens are secrets until ASUO has ended them: a desk that was signed
 * out of while ASUO was away tells it afterwards, where the shell keeps secrets even after a restart.
 */
export const createEndedSessions = (base: string, secrets: SecretStore, send: SendToAsuo) => {
  const inTurn = createTurns()
  let known: readonly { readonly base: string; readonly refreshToken: string }[] | null = null

  const read = async () => {
    const text = known ? null : await secrets.read(secretName)
    const found = text === null ? null : stored.safeParse(text)
    known ??= found?.success ? found.data : []
    return known
  }

  const keep = async (next: NonNullable<typeof known>): Promise<void> => {
    known = next.slice(-most)
    await (known.length > 0 ? secrets.write(secretName, JSON.stringify(known)) : secrets.forget(secretName))
  }

  const tellOnce = async (): Promise<void> => {
    for (const session of await read()) {
      if (session.base !== base) continue
      const { attempt } = await send('revokeSession', { body: { refreshToken: session.refreshToken } })
      const isUnheard = attempt.kind === 'noAnswer' || (!attempt.fits && faultOf(attempt).code === 'asuoUnreachable')
      if (isUnheard) return
      await keep((await read()).filter((other) => other !== session))
    }
  }

  const tell = (): Promise<void> => inTurn(tellOnce)

  return {
    /** @param first what the sign-in is still needed for */
    async end(refreshToken: string, first?: Promise<unknown>): Promise<void> {
      await inTurn(async () => keep([...(await read()), { base, refreshToken }]))
      await first
      await tell()
    },
    /** Tries again what ASUO has not heard; called when it answers. */
    tell,
  }
}
export type EndedSessions = ReturnType<typeof createEndedSessions>
