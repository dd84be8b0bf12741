/** One way out for sound: an audio element on a chosen device. */
export interface Speaker {
  play(stream: MediaStream): void
  /** Null is the system's default. False where the device refuses or is gone: the sound stays where it was. */
  choose(deviceId: string | null): Promise<boolean>
  silence(): void
  /** Silent; the stream is kept, and played again at less cost. */
  rest(): void
}

/** A device that failed is given so long before it is tried again. */
const againMs = 1_000

export function createSpeaker(unblocked: (retry: () => void) => void): Speaker {
  const element = new Audio()
  let isToPlay = false
  let hasFailed = false
  /** A device that fails leaves the element with an error: it plays that stream again only where it is given it anew. */
  const take = (stream: MediaProvider | null) => {
    hasFailed = false
    element.srcObject = null
    element.srcObject = stream
  }
  element.addEventListener('error', () => {
    hasFailed = true
    setTimeout(() => {
      if (!hasFailed || !isToPlay) return
      take(element.srcObject)
      start()
    }, againMs)
  })
  const start = () => {
    if (element.srcObject === null) return
    element.play().catch((refused: unknown) => {
      // Before the first click on the page a browser may refuse any sound; the next click or key starts it.
      if (refused instanceof DOMException && refused.name === 'NotAllowedError') unblocked(start)
      else if (!(refused instanceof DOMException && refused.name === 'AbortError')) throw refused
    })
  }
  return {
    play: (stream) => {
      isToPlay = true
      if (hasFailed || element.srcObject !== stream) take(stream)
      start()
    },
    choose: (deviceId) =>
      element.setSinkId(deviceId ?? '').then(
        () => true,
        (refused: unknown) => {
          if (!(refused instanceof DOMException)) throw refused
          return false
        },
      ),
    silence: () => {
      isToPlay = false
      element.pause()
      element.srcObject = null
    },
    rest: () => {
      isToPlay = false
      element.pause()
    },
  }
}
