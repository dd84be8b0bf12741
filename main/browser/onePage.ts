import type { WebSocket } from 'ws'
import { closing } from '#core/bridge/closing'

interface Owner {
  readonly socket: WebSocket
  readonly page: string
}

/**
 * One page at a time works on the desk: two would share one telephone line and one call.
 *
 *  nobody ─page─► owned ─another page, no call open─► the newer one owns it, the older is displaced
 *                   └────another page, a call open──► the newer one is refused; the call stays where it is
 *
 * A page that comes back after its connection broke is known by its name and replaces itself.
 */
export const onePage = (hasOpenCall: () => boolean) => {
  let owner: Owner | null = null
  return {
    /** Whether this page may work here now; closes whichever socket may not. */
    admit(socket: WebSocket, page: string): boolean {
      if (owner !== null && owner.page !== page && owner.socket.readyState === owner.socket.OPEN) {
        if (hasOpenCall()) {
          socket.close(closing.refused)
          return false
        }
        owner.socket.close(closing.displaced)
      } else owner?.socket.terminate()
      owner = { socket, page }
      return true
    },
    left(socket: WebSocket): void {
      if (owner?.socket === socket) owner = null
    },
  }
}
