import { useState } from 'react'
import type { Fault } from '#core/faults/fault'
import { useBridge } from '../bridge/BridgeProvider.tsx'

interface SignInState {
  /** What is under way: a password is judged, or the browser is waited for. */
  readonly under: 'password' | 'provider' | null
  readonly fault: Fault | null
}

/** Signs in through the desk; who came in is told by the notice `session.changed`. `entered` hears that it went through. */
export const useSignIn = (entered?: () => void) => {
  const bridge = useBridge()
  const [{ under, fault }, setState] = useState<SignInState>({ under: null, fault: null })
  const settle = (outcome: { readonly ok: true } | { readonly ok: false; readonly fault: Fault }) => {
    // Who has taken it back knows it.
    const isTakenBack = !outcome.ok && outcome.fault.code === 'notSignedIn' && outcome.fault.reason === 'takenBack'
    setState({ under: null, fault: outcome.ok || isTakenBack ? null : outcome.fault })
    if (outcome.ok) entered?.()
  }
  return {
    busy: under === 'password',
    inBrowser: under === 'provider',
    fault,
    signIn: async (login: string, password: string) => {
      setState({ under: 'password', fault: null })
      settle(await bridge.request('session.signIn', { login, password }))
    },
    signInByProvider: async () => {
      setState({ under: 'provider', fault: null })
      settle(await bridge.request('session.signInByProvider', { attemptId: crypto.randomUUID() }))
    },
    takeBack: () => void bridge.request('session.takeBackSignIn', null),
  }
}
