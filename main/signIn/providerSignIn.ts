import type { Agent } from '#core/asuo/agent'
import type { SignInMethods } from '#core/asuo/signInMethods'
import type { ProviderRefusal } from '#core/faults/fault'
import { failure, type Outcome } from '#core/faults/outcome'
import type { AsuoClient } from '../asuo/asuoClient.ts'
import type { ProviderProof } from '../asuo/tokens.ts'
import { type BrowserPorts, createOpenIdFlow, NotProven } from './openIdFlow.ts'

interface ProviderSignInPorts {
  readonly client: AsuoClient
  /** Asked at each sign-in. */
  browser(): BrowserPorts
  enter(proof: ProviderProof, isWanted: () => boolean): Promise<Outcome<Agent>>
  later(run: () => void, ms: number): () => void
}

interface Attempt {
  readonly id: string
  readonly ended: Promise<Outcome<Agent>>
  giveUp(reason: ProviderRefusal): void
}

const notIn = (reason: ProviderRefusal): Outcome<never> => failure({ code: 'notSignedIn', reason })

/**
 * Signing in by the organisation's OpenID provider, one attempt at a time: another one takes the place of the one before, whose
 * browser comes back in vain. An attempt ends with the browser's return, when the operator takes it back, or when ASUO waits no longer.
 */
export const createProviderSignIn = ({ client, browser, enter, later }: ProviderSignInPorts) => {
  let present: Attempt | null = null

  const enterBy = async (takenBack: Promise<never>, isWanted: () => boolean, limit: (ms: number) => void): Promise<Outcome<Agent>> => {
    const methods = await client.ask('getSignInMethods')
    if (!methods.ok) return methods
    const { provider } = methods.value
    if (!provider) return failure({ code: 'notFound' })
    const flow = createOpenIdFlow(provider, browser())
    const config = await Promise.race([flow.prepare(), takenBack])
    const begun = await client.ask('beginProviderSignIn')
    if (!begun.ok) return begun
    limit(begun.value.expiresIn * 1000)
    const proof = await flow.prove(config, begun.value, takenBack)
    let hasEntered = false
    try {
      const entered = await Promise.race([enter({ attempt: begun.value.attempt, idToken: proof.idToken }, isWanted), takenBack])
      hasEntered = entered.ok || entered.fault.code === 'notSaved'
      return entered
    } finally {
      await proof.finish(hasEntered)
    }
  }

  const begin = (id: string): Attempt => {
    let isWanted = true
    let giveUp = (_reason: ProviderRefusal): void => undefined
    const takenBack = new Promise<never>((_resolve, reject) => {
      giveUp = (reason) => {
        isWanted = false
        reject(new NotProven(reason))
      }
    })
    // Where nobody waits for it any more, it is no bug.
    takenBack.catch(() => undefined)
    let forgetLimit = () => {}
    const limit = (ms: number): void => {
      forgetLimit = later(() => giveUp('late'), ms)
    }
    const ended = enterBy(takenBack, () => isWanted, limit)
      .catch((failed: unknown) => {
        if (failed instanceof NotProven) return notIn(failed.reason)
        throw failed
      })
      .finally(() => {
        forgetLimit()
        if (present?.id === id) present = null
      })
    return { id, ended, giveUp }
  }

  return {
    async methods(): Promise<Outcome<SignInMethods>> {
      return client.ask('getSignInMethods')
    },
    /** @param id of the page's making: the same one again joins the attempt that is under way */
    signIn(id: string): Promise<Outcome<Agent>> {
      if (present?.id === id) return present.ended
      present?.giveUp('takenBack')
      present = begin(id)
      return present.ended
    },
    takeBack: (): void => present?.giveUp('takenBack'),
  }
}
export type ProviderSignIn = ReturnType<typeof createProviderSignIn>
