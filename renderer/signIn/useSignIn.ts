import { useState } from 'react'
import type { Fault } from '#core/faults/fault'
import { useBridge } from '../bridge/BridgeProvider.tsx'

/** Signs in through the desk; who came in is told by the notice `session.changed`. `entered` hears that it went through. */
export const useSignIn = (entered?: () => void) => {
  const bridge = useBridge()
  const [state, setState] = useState<{ readonly busy: boolean; readonly fault: Fault | null }>({ busy: false, fault: null })
  const signIn = async (login: string, password: string) => {
    setState({ busy: true, fault: null })
    const outcome = await bridge.request('session.signIn', { login, password })
    setState({ busy: false, fault: outcome.ok ? null : outcome.fault })
    if (outcome.ok) entered?.()
  }
  return { ...state, signIn }
}
