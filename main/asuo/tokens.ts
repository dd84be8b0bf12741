import type { Agent } from '#core/asuo/agent'
import type { TokenPair } from '#core/asuo/auth'
import { failure, type Outcome, success } from '#core/faults/outcome'
import type { SecretStore } from '../desk/desk.ts'
import type { EndedSessions } from './endedSessions.ts'
import { type Entrance, entranceFault } from './entrance.ts'
import type { SendToAsuo } from './exchange.ts'
import { faultOf } from './faultOf.ts'
import { createKeptSession } from './keptSession.ts'
import { createTurns } from './turns.ts'

export interface Credentials {
  readonly login: string
  readonly password: string
}

/** What the provider's browser came back with: ASUO judges it. */
export interface ProviderProof {
  readonly attempt: string
  readonly idToken: string
}

/** Whose token it is stands beside the token: they are set and ended together. `generation` is the same while the sign-in is renewed. */
export interface SignedIn {
  readonly agent: Agent
  readonly pair: TokenPair
  readonly generation: number
}

/** ASUO may have to ask the provider for its keys first. */
const entranceMs = 15_000

export type Renewal = 'renewed' | 'ended' | 'unreachable'

interface TokenPorts {
  readonly base: string
  readonly send: SendToAsuo
  readonly secrets: SecretStore
  readonly ended: Pick<EndedSessions, 'end'>
  /** Whose requests ASUO would take now; told at every sign-in, renewal and end. */
  noted(agent: Agent | null): void
}

/**
 * The one place that holds the sign-in. The access token stays in memory; the refresh token is a secret, works once, and is
 * exchanged by one request at a time: a second use would look like theft and end the whole family. An answer that comes after
 * its generation ended (somebody signed out or in meanwhile) changes nothing.
 *
 *   nobody ──kept token exchanged──► unnamed ──getMe──► signed in ──refused──► nobody
 *      └──────────password, getMe───────────────────────►│ └──renewed──┘
 */
export const createTokens = ({ base, send, secrets, ended, noted }: TokenPorts) => {
  const kept = createKeptSession(base, secrets)
  const inTurn = createTurns()
  let generation = 0
  let signedIn: SignedIn | null = null
  /** Of a kept sign-in whose agent ASUO has not named yet. */
  let unnamed: TokenPair | null = null
  let renewing: Promise<Renewal> | null = null

  const beginGeneration = (): void => {
    generation += 1
    signedIn = null
    unnamed = null
    renewing = null
  }

  const stand = (agent: Agent, pair: TokenPair): void => {
    signedIn = { agent, pair, generation }
    unnamed = null
    noted(agent)
  }

  /** Whatever the disk says: nobody is signed in any more. */
  const forget = async (): Promise<void> => {
    beginGeneration()
    const forgotten = kept.forget()
    noted(null)
    await forgotten
  }

  const whoIs = async ({ accessToken }: TokenPair): Promise<Outcome<Agent>> => {
    const { attempt, body } = await send('getMe', {}, accessToken)
    return body === null ? failure(faultOf(attempt)) : success(body as Agent)
  }

  const exchangeRefreshToken = async (): Promise<TokenPair | Exclude<Renewal, 'renewed'>> => {
    const begun = generation
    const refreshToken = signedIn?.pair.refreshToken ?? (await kept.read())
    if (!refreshToken || generation !== begun) return 'ended'
    const { attempt, body } = await send('refreshSession', { body: { refreshToken } })
    if (generation !== begun) return 'ended'
    if (body === null && faultOf(attempt).code === 'asuoUnreachable') return 'unreachable'
    if (body === null) {
      await forget()
      return 'ended'
    }
    const pair = body as TokenPair
    // A disk that refuses costs typing the password after the next start, nothing now.
    void kept.write(pair.refreshToken)
    return pair
  }

  const renewOnce = async (): Promise<Renewal> => {
    const begun = generation
    const pair = unnamed ?? (await exchangeRefreshToken())
    if (generation !== begun || pair === 'ended') return 'ended'
    if (pair === 'unreachable') return 'unreachable'
    if (signedIn) {
      stand(signedIn.agent, pair)
      return 'renewed'
    }
    unnamed = pair
    const me = await whoIs(pair)
    if (generation !== begun) return 'ended'
    if (me.ok) {
      stand(me.value, pair)
      return 'renewed'
    }
    if (me.fault.code === 'signInNeeded') unnamed = null
    return 'unreachable'
  }

  /** The newest refresh token there is; null where nobody is signed in. */
  const newest = (): string | null => (signedIn?.pair ?? unnamed)?.refreshToken ?? kept.known()

  const signInOnce = async (entrance: Entrance, admit: (agent: Agent) => Outcome<Agent>): Promise<Outcome<Agent>> => {
    const begun = generation
    const { attempt, body } = await send(entrance.id, { body: entrance.body, timeoutMs: entranceMs })
    if (body === null) return failure(entranceFault(entrance.id, attempt))
    const pair = body as TokenPair
    const me = await whoIs(pair)
    const admitted = generation !== begun ? failure({ code: 'signInNeeded' }) : me.ok ? admit(me.value) : me
    if (!admitted.ok) {
      void ended.end(pair.refreshToken)
      return admitted
    }
    const before = newest()
    beginGeneration()
    if (before) void ended.end(before)
    const written = kept.write(pair.refreshToken)
    stand(admitted.value, pair)
    const outcome = await written
    return outcome.ok ? admitted : outcome
  }

  return {
    current: (): SignedIn | null => signedIn,

    /**
     * Fails without any change, save for `notSaved`: then the sign-in stands, but not beyond this process.
     *
     * @param admit asked before anything changes, once ASUO has said who it is
     */
    signIn: (credentials: Credentials, admit: (agent: Agent) => Outcome<Agent> = success): Promise<Outcome<Agent>> =>
      inTurn(() => signInOnce({ id: 'createSession', body: credentials }, admit)),

    /** The same by what the provider has proven; `notSignedIn` where ASUO does not take it. */
    signInByProof: (proof: ProviderProof, admit: (agent: Agent) => Outcome<Agent> = success): Promise<Outcome<Agent>> =>
      inTurn(() => signInOnce({ id: 'createProviderSession', body: proof }, admit)),

    /** @param used the sign-in whose token was refused: another one is no renewal of it; a newer token of it leaves nothing to do */
    async renew(used: SignedIn | null): Promise<Renewal> {
      if (used && used.generation !== generation) return 'ended'
      if (signedIn && signedIn.pair.accessToken !== used?.pair.accessToken) return 'renewed'
      if (renewing) return renewing
      const begun = renewOnce().finally(() => {
        if (renewing === begun) renewing = null
      })
      renewing = begun
      return begun
    },

    /**
     * Nobody is signed in any more, whatever ASUO or the disk says; ASUO is told, now or when it is back.
     *
     * @param first what the sign-in is still needed for
     */
    async signOut(first?: Promise<unknown>): Promise<void> {
      const token = newest()
      const forgotten = forget()
      if (token) void ended.end(token, first)
      await forgotten
    },
  }
}
export type Tokens = ReturnType<typeof createTokens>
