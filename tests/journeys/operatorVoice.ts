import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

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
  const pcm = Buffer.alloc(44 + (codes.length + 16_000) * 2)
  pcm.write('RIFF', 0, 'latin1')
  pcm.writeUInt32LE(pcm.length - 8, 4)
  pcm.write('WAVEfmt ', 8, 'latin1')
  pcm.writeUInt32LE(16, 16)
  pcm.writeUInt16LE(1, 20)
  pcm.writeUInt16LE(1, 22)
  pcm.writeUInt32LE(8000, 24)
  pcm.writeUInt32LE(16_000, 28)
  pcm.writeUInt16LE(2, 32)
  pcm.writeUInt16LE(16, 34)
  pcm.write('data', 36, 'latin1')
  pcm.writeUInt32LE(pcm.length - 44, 40)
  codes.forEach((code, index) => {
    pcm.writeInt16LE(expand(code), 44 + index * 2)
  })
  writeFileSync(path, pcm)
}
