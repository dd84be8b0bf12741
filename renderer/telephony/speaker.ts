/** One way out for sound: an audio element on a chosen device. */
export interface Speaker {
  play(stream: MediaStream): void
  /** Null is the system's default. False where the device refuses or is gone: the sound stays where it was. */
  choose(deviceId: string | null): Promise<boolean>
  silence(): void
  /** Silent; the stream is kept, and played again at less cost. */
  rest(): void
}

export function createSpeaker(unblocked: (retry: () => void) => void): Speaker {
  const element = new Audio()
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
      if (element.srcObject !== stream) element.srcObject = stream
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
      element.pause()
      element.srcObject = null
    },
    rest: () => element.pause(),
  }
}
