import { frameSamples } from './LevelMeter.ts'

const silence = new Int16Array(frameSamples)

interface Playing {
  readonly samples: Int16Array
  readonly finish: () => void
  at: number
}

/** The caller's mouth: one recording at a time, cut into frames; silence between them. */
export class Speaker {
  #playing: Playing | null = null

  /** Resolves when the last frame has been taken, or when `signal` stops it. What was being said before is cut off. */
  play(samples: Int16Array, signal: AbortSignal): Promise<void> {
    this.#playing?.finish()
    if (signal.aborted || samples.length === 0) return Promise.resolve()
    return new Promise((resolve) => {
      const finish = () => {
        signal.removeEventListener('abort', finish)
        if (this.#playing === playing) this.#playing = null
        resolve()
      }
      const playing = { samples, finish, at: 0 }
      signal.addEventListener('abort', finish)
      this.#playing = playing
    })
  }

  nextFrame(): Int16Array {
    const playing = this.#playing
    if (playing === null) return silence
    const frame = new Int16Array(frameSamples)
    frame.set(playing.samples.subarray(playing.at, playing.at + frameSamples))
    playing.at += frameSamples
    if (playing.at >= playing.samples.length) playing.finish()
    return frame
  }
}
