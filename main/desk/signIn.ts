import { type Agent, agent as agentSchema } from '#core/asuo/agent'
import { failure, type Outcome, success } from '#core/faults/outcome'
import type { AsuoClient } from '../asuo/asuoClient.ts'
import type { Credentials, Tokens } from '../asuo/tokens.ts'
import type { Outbox } from '../outbox/outbox.ts'

interface SignInPorts {
  readonly client: AsuoClient
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
export const createSignIn = ({ client, tokens, outbox, standing, changed }: SignInPorts) => {
  let agent: Agent | null = null
  let offered = standing
  let resuming: Promise<void> | null = null

  const become = (next: Agent | null): void => {
    agent = next
    outbox.write(() => (next ? outbox.remembered.write(rememberedAgent, next) : outbox.remembered.forget(rememberedAgent)))
    changed()
  }

  const learnAgent = async (): Promise<Outcome<Agent>> => {
    const me = await client.ask('getMe')
    if (me.ok) become(me.value)
    return me
  }

  const workOffline = (): void => {
    const known = outbox.remembered.read(rememberedAgent, agentSchema)
    if (agent || !known || (offered && offered.login !== known.login)) return
    agent = known
    changed()
  }

  const resumeOnce = async (): Promise<void> => {
    const renewal = await tokens.renew(null)
    if (renewal === 'renewed') return void (await learnAgent())
    if (renewal === 'unreachable') return workOffline()
    if (!offered) return
    const signedIn = await tokens.signIn(offered)
    if (signedIn.ok) await learnAgent()
    else if (signedIn.fault.code === 'asuoUnreachable') workOffline()
  }

  return {
    agent: (): Agent | null => agent,
    /** Whose entries ASUO takes now; null while the sign-in does not stand. */
    author: (): string | null => (agent && tokens.access() !== null ? agent.id : null),

    async signIn(credentials: Credentials): Promise<Outcome<Agent>> {
      const signedIn = await tokens.signIn(credentials)
      if (!signedIn.ok) return signedIn
      offered = null
      const me = await learnAgent()
      if (!me.ok) await tokens.forget()
      return me
    },

    async signOut(): Promise<void> {
      offered = null
      await tokens.forget()
      become(null)
    },

    /** At start, and whenever ASUO is back or wants a sign-in: by the kept token, else by standing credentials. One at a time. */
    resume(): Promise<void> {
      resuming ??= resumeOnce().finally(() => {
        resuming = null
      })
      return resuming
    },

    /** For what only a signed-in agent may do. */
    require: (): Outcome<Agent> => (agent ? success(agent) : failure({ code: 'signInNeeded' })),
  }
}
export type SignIn = ReturnType<typeof createSignIn>
