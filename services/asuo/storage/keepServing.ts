import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Claim } from './claimCluster.ts'

const firstDelayMs = 200
const longestDelayMs = 30_000

/**
 * Brings the server back where its claim is lost, for as long as it takes: what is registered meanwhile waits in the outboxes, so
 * coming back late is better than ending. Tries are 0.2 s apart, then twice as far each time, 30 s at most.
 */
export const keepServing = (first: Claim, revive: () => Promise<Claim>, log: Logger): { stop(): Promise<Claim | null> } => {
  const stopping = new AbortController()
  const { signal } = stopping
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))

  const comeBack = async (): Promise<Claim | null> => {
    for (let delayMs = firstDelayMs; !signal.aborted; delayMs = Math.min(longestDelayMs, delayMs * 2)) {
      await delay(delayMs, undefined, { signal }).catch(() => undefined)
      if (signal.aborted) break
      try {
        return await revive()
      } catch (refusal) {
        log.error({ error: refusal instanceof Error ? refusal.message : typeof refusal }, 'PostgreSQL does not come back yet')
      }
    }
    return null
  }

  const serve = async (): Promise<Claim | null> => {
    for (let claim: Claim | null = first; claim; claim = await comeBack()) {
      await Promise.race([claim.lost, stopped])
      if (signal.aborted) return claim
      log.error('PostgreSQL has ended, it is started again')
    }
    return null
  }

  const serving = serve()
  return {
    stop: () => {
      stopping.abort()
      return serving
    },
  }
}
