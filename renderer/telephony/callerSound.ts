interface CallerSoundParts {
  /** Lets the caller be heard. Returns its undo. */
  readonly hear: (stream: MediaStream) => () => void
  /** The first packet has come. */
  readonly flows: () => void
  /** ICE and DTLS have given up: nothing will come any more. */
  readonly failed: () => void
}

/** Watches the media of one call. Returns the undo of everything it began. */
export function watchCallerSound(peer: RTCPeerConnection, { hear, flows, failed }: CallerSoundParts): () => void {
  const undo: (() => void)[] = []
  const heard = ({ track }: RTCTrackEvent) => {
    undo.push(hear(new MediaStream([track])))
    // A remote track is muted until its first packet.
    track.addEventListener('unmute', flows, { once: true })
    undo.push(() => track.removeEventListener('unmute', flows))
  }
  const changed = () => {
    if (peer.connectionState === 'failed') failed()
  }
  peer.addEventListener('track', heard, { once: true })
  peer.addEventListener('connectionstatechange', changed)
  undo.push(() => {
    peer.removeEventListener('track', heard)
    peer.removeEventListener('connectionstatechange', changed)
  })
  return () => {
    for (const step of undo.splice(0)) step()
  }
}
