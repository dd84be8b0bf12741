import type { SendToAsuo } from './exchange.ts'

const everyMs = 5_000

/**
 * Asks for ASUO's health every few seconds, so that the lamp is true on a quiet desk too. The lamp itself is moved by the exchange.
 * `now` asks at once; `stop` is the end.
 */
export const startAsuoProbe = (send: SendToAsuo): { now(): void; stop(): void } => {
  let timer: NodeJS.Timeout | null = null
  let looking = false
  let stopped = false

  const look = async (): Promise<void> => {
    if (looking || stopped) return
    looking = true
    if (timer) clearTimeout(timer)
    await send('getHealth', {})
    looking = false
    if (!stopped) timer = setTimeout(() => void look(), everyMs)
  }

  void look()
  return {
    now: () => void look(),
    stop: () => {
      stopped = true
      if (timer) clearTimeout(timer)
    },
  }
}
