import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wavOf } from '../telephony/fixtures/wav.ts'

const voices = join(import.meta.dirname, '../../assets/voices')

/** ITU-T G.711 μ-law to linear, written out here so that the measuring side shares no code with the measured one. */
const expand = (code: number): number => {
  const inverted = ~code & 0xff
  const magnitude = (((inverted & 0x0f) << 3) + 0x84) << ((inverted & 0x70) >> 4)
  return inverted & 0x80 ? 0x84 - magnitude : magnitude - 0x84
}

/** A file that Chromium plays as the microphone: a spoken phrase, then two seconds of silence, over and over. 16-bit PCM, 8 kHz, mono. */
export const writeOperatorVoice = (path: string, clip: string): void => {
  const wav = readFileSync(join(voices, clip))
  const start = wav.indexOf('data', 12, 'latin1') + 8
  const codes = wav.subarray(start)
  const spoken = Float64Array.from(codes, (code) => expand(code) / 32_767)
  const samples = new Float64Array(codes.length + 16_000)
  samples.set(spoken)
  writeFileSync(path, wavOf(samples, 8_000))
}
