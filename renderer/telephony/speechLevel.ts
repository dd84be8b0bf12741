/** No sound at all, dBFS. */
export const silenceDb = -100

/** Nothing under this is speech, however quiet the room. */
const quietestSpeechDb = -60
/** Speech stands out of the room by so much. */
const marginDb = 10
/** What the room is taken for before anything is known of it, and the loudest and quietest that it is ever taken for. */
const roomDb = { atFirst: -60, loudest: -45, quietest: -75 } as const
/** The room is as loud as its last pause; where there is none, it is believed to have become louder little by little. */
const risePerSecondDb = 2
const frameSeconds = 0.02
/** Fewer frames than this in one report are a click, not a word. */
const leastFrames = 4

const decibels = (power: number): number => (power <= 1e-10 ? silenceDb : 10 * Math.log10(power))

/** The level of a peak of amplitude 0 … 1. */
export const peakDb = (peak: number): number => decibels(peak * peak)

/**
 * Hears one talker: RMS of his active speech alone, in frames of 20 ms that stand out of the room's own noise. A fan or hiss that
 * goes on is taken for the room after a few seconds, up to −45 dBFS.
 */
export class SpeechLevel {
  readonly #frameSamples: number
  #room: number = roomDb.atFirst
  #power = 0
  #samples = 0
  #speechPower = 0
  #speechSamples = 0
  #speechFrames = 0

  constructor(sampleRate: number) {
    this.#frameSamples = sampleRate * frameSeconds
  }

  /** Plain numbers and an index: this runs some hundred times a second in the audio thread for as long as the page lives. */
  add(samples: Float32Array | undefined): void {
    if (samples === undefined) return
    let power = 0
    for (let at = 0; at < samples.length; at += 1) {
      const sample = samples[at] as number
      power += sample * sample
    }
    this.#power += power
    this.#samples += samples.length
    if (this.#samples >= this.#frameSamples) this.#judge()
  }

  /** dBFS of the speech since the last call; `silenceDb` where there was none. */
  take(): number {
    const level = this.#speechFrames < leastFrames ? silenceDb : decibels(this.#speechPower / this.#speechSamples)
    this.#speechPower = 0
    this.#speechSamples = 0
    this.#speechFrames = 0
    return level
  }

  #judge(): void {
    const [power, samples] = [this.#power, this.#samples]
    this.#power = 0
    this.#samples = 0
    const db = decibels(power / samples)
    const risen = this.#room + risePerSecondDb * frameSeconds
    this.#room = Math.min(roomDb.loudest, Math.max(roomDb.quietest, Math.min(db, risen)))
    if (db <= Math.max(quietestSpeechDb, this.#room + marginDb)) return
    this.#speechPower += power
    this.#speechSamples += samples
    this.#speechFrames += 1
  }
}
