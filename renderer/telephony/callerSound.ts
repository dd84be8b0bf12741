interface CallerSoundParts {
  /** Lets the caller be heard. Returns its undo. */
  readonly hear: (stream: MediaStream) => () => void
  /** The first packet has come. */
  readonly flows: () => void
}

export interface CallerSound {
  /** Whether what comes is heard here: not during a hold. */
  listen(listens: boolean): void
  /** Undoes everything that was begun. */
  forget(): void
}

/** Watches the media of one call, and lets it be heard from its first track on. */
export function watchCallerSound(peer: RTCPeerConnection, { hear, flows }: CallerSoundParts): CallerSound {
  const undo: (() => void)[] = []
  let stream: MediaStream | null = null
  let listens = true
  let silence: (() => void) | null = null
  const apply = () => {
    if (stream !== null && listens) silence ??= hear(stream)
    else {
      silence?.()
      silence = null
    }
  }
  const heard = ({ track }: RTCTrackEvent) => {
    stream = new MediaStream([track])
    apply()
    // A remote track is muted until its first packet.
    track.addEventListener('unmute', flows, { once: true })
    undo.push(() => track.removeEventListener('unmute', flows))
  }
  peer.addEventListener('track', heard, { once: true })
  undo.push(() => peer.removeEventListener('track', heard))
  return {
    listen: (whether) => {
      listens = whether
      apply()
    },
    forget: () => {
      stream = null
      apply()
      for (const step of undo.splice(0)) step()
    },
  }
}
