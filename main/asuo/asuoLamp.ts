import type { AsuoLink } from '#core/bridge/session'

/** The lamp «АСУО»: says only what the last exchange or the sign-in showed. */
export const createAsuoLamp = (now: () => number, changed: (link: AsuoLink) => void) => {
  let link: AsuoLink = { state: 'down', since: now() }
  let reachable = false
  let signedIn = false

  const show = (): void => {
    const state = reachable ? (signedIn ? 'up' : 'signInNeeded') : 'down'
    if (state === link.state) return
    link = { state, since: now() }
    changed(link)
  }

  return {
    read: (): AsuoLink => link,
    noteReached(isReachable: boolean): void {
      reachable = isReachable
      show()
    },
    noteSignedIn(isSignedIn: boolean): void {
      signedIn = isSignedIn
      show()
    },
  }
}
export type AsuoLamp = ReturnType<typeof createAsuoLamp>
