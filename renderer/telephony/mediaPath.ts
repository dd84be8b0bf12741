interface MediaPathParts {
  /** No packet finds its way any more; ICE may still find one by itself. */
  readonly interrupted: () => void
  /** The way is there again. */
  readonly restored: () => void
}

export interface MediaPath {
  /** Nothing is known to be wrong with it. */
  isWhole(): boolean
  forget(): void
}

/** Watches the way of the sound between us and the other end. */
export function watchMediaPath(peer: RTCPeerConnection, { interrupted, restored }: MediaPathParts): MediaPath {
  let isWhole = true
  const changed = () => {
    const state = peer.connectionState
    if (isWhole && (state === 'disconnected' || state === 'failed')) {
      isWhole = false
      interrupted()
    } else if (!isWhole && state === 'connected') {
      isWhole = true
      restored()
    }
  }
  peer.addEventListener('connectionstatechange', changed)
  return {
    isWhole: () => isWhole,
    forget: () => peer.removeEventListener('connectionstatechange', changed),
  }
}
