import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWav } from '../sound/wav.ts'

/** The spoken clips by name. Each is read once, when somebody first says it. */
export class Recordings {
  readonly #folder: string
  readonly #clips = new Map<string, Int16Array>()

  constructor(folder: string) {
    this.#folder = folder
  }

  read(clip: string): Int16Array {
    const known = this.#clips.get(clip)
    if (known !== undefined) return known
    const samples = readWav(readFileSync(join(this.#folder, `${clip}.wav`)))
    this.#clips.set(clip, samples)
    return samples
  }
}
