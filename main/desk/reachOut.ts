import type { Agent } from '#core/asuo/agent'
import type { Health } from '#core/asuo/health'
import type { AsuoLink } from '#core/bridge/session'
import type { Clock } from '#core/time/clock'
import { createAsuoClient } from '../asuo/asuoClient.ts'
import { createAsuoLamp } from '../asuo/asuoLamp.ts'
import { startAsuoProbe } from '../asuo/asuoProbe.ts'
import { createEndedSessions } from '../asuo/endedSessions.ts'
import { createExchange } from '../asuo/exchange.ts'
import { createHttp } from '../asuo/http.ts'
import { createTokens } from '../asuo/tokens.ts'
import type { SecretStore } from './desk.ts'

interface Heard {
  linked(link: AsuoLink): void
  /** Told before the lamp shows it. */
  signedIn(agent: Agent | null): void
}

/** The way to ASUO: client, lamp and tokens on one address. */
export const reachOut = (base: string, secrets: SecretStore, clock: Clock, { linked, signedIn }: Heard) => {
  const http = createHttp(base)
  const lamp = createAsuoLamp(clock.now, linked)
  const send = createExchange(http, lamp)
  const noted = (agent: Agent | null): void => {
    signedIn(agent)
    lamp.noteSignedIn(agent !== null)
  }
  const ended = createEndedSessions(base, secrets, send)
  const tokens = createTokens({ base, send, secrets, ended, noted })
  return {
    http,
    lamp,
    tokens,
    ended,
    client: createAsuoClient(send, tokens),
    probe: (heard: (health: Health) => void) => startAsuoProbe(send, heard),
  }
}
