import { type Health, health } from '#core/asuo/health'
import type { SendToAsuo } from './exchange.ts'

const everyMs = 5_000

/**
 * Asks for ASUO's health every few seconds, so that the lamp is true on a quiet desk too. The lamp itself is moved by the exchange.
 * `heard` is told each answer; `now` asks at once; `stop` is the end.
 */
export const startAsuoProbe = (send: SendToAsuo, heard: (health: Health) => void): { now(): void; stop(): void } => {
  let timer: NodeJS.Timeout | null = null
  let looking = false
  let stopped = false

  const look = async (): Promise<void> => {
    if (looking || stopped) return
    looking = true
    if (timer) clearTimeout(timer)
    const told = health.safeParse((await send('getHealth', {})).body)
    if (told.success) heard(told.data)
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
