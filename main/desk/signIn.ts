import { type Agent, agent as agentSchema } from '#core/asuo/agent'
import { failure, type Outcome, success } from '#core/faults/outcome'
import type { Credentials, ProviderProof, Tokens } from '../asuo/tokens.ts'
import type { Outbox } from '../outbox/outbox.ts'

interface SignInPorts {
  readonly tokens: Tokens
  readonly outbox: Outbox
  /** Sign in by themselves: the practice operator's, or those of a kiosk's environment. */
  readonly standing: Credentials | null
  changed(): void
}

const rememberedAgent = 'agent'

/**
 * Who works here. The name stays while ASUO is away or the sign-in has run out: the call on the desk goes on, and what is
 * committed waits for its author.
 */
export const createSignIn = ({ tokens, outbox, standing, changed }: SignInPorts) => {
  let agent: Agent | null = null
  let offered = standing
  let resuming: Promise<void> | null = null

  const become = (next: Agent | null): void => {
    agent = next
    outbox.write(() => (next ? outbox.remembered.write(rememberedAgent, next) : outbox.remembered.forget(rememberedAgent)))
    changed()
  }

  /** A call on the desk is its operator's until it has left: nobody else takes his place meanwhile. */
  const admit = (next: Agent): Outcome<Agent> =>
    agent && agent.id !== next.id && outbox.calls.recall(agent.id) ? failure({ code: 'callOnDesk' }) : success(next)

  const workOffline = (): void => {
    const known = outbox.remembered.read(rememberedAgent, agentSchema)
    if (agent || !known || (offered && offered.login !== known.login)) return
    agent = known
    changed()
  }

  const resumeOnce = async (): Promise<void> => {
    const renewal = await tokens.renew(null)
    if (renewal === 'unreachable') return workOffline()
    const credentials = offered
    if (renewal === 'renewed' || !credentials) return
    const signedIn = await tokens.signIn(credentials, admit)
    if (!signedIn.ok && signedIn.fault.code === 'asuoUnreachable' && offered === credentials) workOffline()
  }

  const noteEntrance = (signedIn: Outcome<Agent>): Outcome<Agent> => {
    if (signedIn.ok || signedIn.fault.code === 'notSaved') offered = null
    return signedIn
  }

  return {
    agent: (): Agent | null => agent,
    /** Whose entries ASUO takes now; null while the sign-in does not stand. */
    author: (): string | null => {
      const signedIn = tokens.current()
      return signedIn && signedIn.agent.id === agent?.id ? agent.id : null
    },

    /** ASUO has said who is signed in; that nobody is any more leaves the name where it was. */
    learned(next: Agent | null): void {
      if (next && JSON.stringify(next) !== JSON.stringify(agent)) become(next)
    },

    async signIn(credentials: Credentials): Promise<Outcome<Agent>> {
      return noteEntrance(await tokens.signIn(credentials, admit))
    },

    /** @param isWanted asked once ASUO has said who it is: an attempt that was taken back meanwhile changes nothing */
    async signInByProof(proof: ProviderProof, isWanted: () => boolean): Promise<Outcome<Agent>> {
      const wanted = (next: Agent) => (isWanted() ? admit(next) : failure({ code: 'notSignedIn', reason: 'takenBack' } as const))
      return noteEntrance(await tokens.signInByProof(proof, wanted))
    },

    /** @param first what the sign-in is still needed for before ASUO ends it */
    async signOut(first?: Promise<unknown>): Promise<void> {
      offered = null
      const forgotten = tokens.signOut(first)
      become(null)
      await forgotten
    },

    /** At start, and whenever ASUO is back or wants a sign-in: by the kept token, else by standing credentials. One at a time. */
    resume(): Promise<void> {
      resuming ??= resumeOnce().finally(() => {
        resuming = null
      })
      return resuming
    },
  }
}
export type SignIn = ReturnType<typeof createSignIn>
