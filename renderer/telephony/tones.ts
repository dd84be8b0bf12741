/** Rows and columns of the keypad (ITU-T Q.23), Hz. */
const rows = [697, 770, 852, 941]
const columns = [1209, 1336, 1477]
const keypad = '123456789*0#'

/** The two frequencies of a key; null for anything that is no key. */
export function keyFrequencies(key: string): readonly [number, number] | null {
  const at = key.length === 1 ? keypad.indexOf(key) : -1
  const row = rows[Math.floor(at / 3)]
  const column = columns[at % 3]
  return row === undefined || column === undefined ? null : [row, column]
}

const ringHz = 425
const ringSeconds = 1
const pauseSeconds = 4
const edgeSeconds = 0.02
const ringGain = 0.3

/** One period of the Russian ring: a second of 425 Hz, four of silence; edges rounded against clicks. */
export function ringSamples(sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(sampleRate * (ringSeconds + pauseSeconds))
  const sounding = sampleRate * ringSeconds
  const edge = sampleRate * edgeSeconds
  for (let at = 0; at < sounding; at += 1) {
    const rounded = Math.min(1, at / edge, (sounding - at) / edge)
    samples[at] = ringGain * rounded * Math.sin((2 * Math.PI * ringHz * at) / sampleRate)
  }
  return samples
}

/** A short quiet sound of given frequencies into `output`, `after` so many seconds. It ends by itself. */
export function beep(context: AudioContext, output: AudioNode, frequencies: readonly number[], seconds: number, after = 0): void {
  const loudness = new GainNode(context, { gain: 0.08 })
  loudness.connect(output)
  const begins = context.currentTime + after
  for (const frequency of frequencies) {
    const tone = new OscillatorNode(context, { frequency })
    tone.connect(loudness)
    tone.start(begins)
    tone.stop(begins + seconds)
    tone.addEventListener('ended', () => loudness.disconnect(), { once: true })
  }
}
