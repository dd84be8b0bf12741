import { decibels, energyOf } from './decibels.ts'

/** 20 ms of 8 kHz sound, as a telephone's packets bring it. */
export const frameSamples = 160
export const frameMs = 20

/** Louder than this is taken for speech; a quiet room with a good headset lies well under it. */
const gateDb = -50
/** So many loud frames in a row begin speech: a click does not. */
const onsetFrames = 3
/** So many quiet frames end it: a stop consonant does not. */
const hangFrames = 15

export interface SpeechWatch {
  began(): void
  /** `spokeMs`: from the first loud frame to the last one. */
  ended(spokeMs: number): void
}

/** Hears one talker frame by frame: when he speaks, for how long, how loud while he does (active speech level). */
export class LevelMeter {
  readonly #watch: SpeechWatch
  #energy = 0
  #loudFrames = 0
  #run = 0
  #quiet = 0
  #utteranceFrames = 0
  #speaking = false

  constructor(watch: SpeechWatch) {
    this.#watch = watch
  }

  get speechMs(): number {
    return this.#loudFrames * frameMs
  }

  /** dBFS over the loud frames alone; null before the first. */
  get activeDb(): number | null {
    return this.#loudFrames === 0 ? null : decibels(this.#energy / this.#loudFrames)
  }

  push(frame: Int16Array): void {
    const energy = energyOf(frame)
    if (decibels(energy) > gateDb) this.#hearLoud(energy)
    else this.#hearQuiet()
  }

  /** The talker cannot be heard any more (a hold): a speech under way ends here. */
  interrupt(): void {
    if (this.#speaking) this.#end()
    this.#run = 0
  }

  #hearLoud(energy: number): void {
    this.#energy += energy
    this.#loudFrames++
    this.#run++
    if (this.#speaking) {
      this.#utteranceFrames += this.#quiet + 1
      this.#quiet = 0
    } else if (this.#run >= onsetFrames) {
      this.#speaking = true
      this.#quiet = 0
      this.#utteranceFrames = this.#run
      this.#watch.began()
    }
  }

  #hearQuiet(): void {
    this.#run = 0
    if (this.#speaking && ++this.#quiet >= hangFrames) this.#end()
  }

  #end(): void {
    this.#speaking = false
    this.#watch.ended(this.#utteranceFrames * frameMs)
  }
}
