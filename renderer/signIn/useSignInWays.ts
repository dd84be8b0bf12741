import { useEffect, useState } from 'react'
import type { SignInWays } from '#core/bridge/signInRequests'
import { useBridge } from '../bridge/BridgeProvider.tsx'

const passwordsAlone: SignInWays = { passwords: true, provider: null }

/** How one may sign in here. Asked again whenever ASUO comes back; until it has answered, by a password. */
export const useSignInWays = (): SignInWays => {
  const bridge = useBridge()
  const [ways, setWays] = useState(passwordsAlone)
  useEffect(() => {
    let isLeft = false
    const ask = async () => {
      const answer = await bridge.request('session.ways', null)
      if (!isLeft && answer.ok) setWays(answer.value)
    }
    void ask()
    const undo = bridge.listen('asuo.link', ({ state }) => {
      if (state !== 'down') void ask()
    })
    return () => {
      isLeft = true
      undo()
    }
  }, [bridge])
  return ways
}
