import { readFileSync, writeFileSync } from 'node:fs'
import { type Samples, tones } from './tones.ts'

/** Reads a 16-bit mono recording, also one that is still being written: its header's length is then not to be believed. */
export function readRecording(path: string): Samples {
  const file = readFileSync(path)
  const start = file.indexOf('data', 12, 'latin1') + 8
  const values = new Float32Array(Math.max(0, Math.floor((file.length - start) / 2)))
  for (const at of values.keys()) values[at] = file.readInt16LE(start + at * 2) / 32_768
  return { rate: file.readUInt32LE(24), values }
}

/** The end of a recording. */
export const lastOf = ({ rate, values }: Samples, seconds: number): Samples => ({
  rate,
  values: values.subarray(-Math.floor(rate * seconds)),
})

/** A file of one party's tone, 16-bit mono, of whole periods so that it can be played over and over. */
export function writeParty(path: string, party: keyof typeof tones, rate: number, seconds: number): void {
  const count = rate * seconds
  const wav = Buffer.alloc(44 + count * 2)
  wav.write('RIFF', 0, 'latin1')
  wav.writeUInt32LE(wav.length - 8, 4)
  wav.write('WAVEfmt ', 8, 'latin1')
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(rate, 24)
  wav.writeUInt32LE(rate * 2, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36, 'latin1')
  wav.writeUInt32LE(count * 2, 40)
  for (let at = 0; at < count; at += 1)
    wav.writeInt16LE(Math.round(9_830 * Math.sin((2 * Math.PI * tones[party] * at) / rate)), 44 + at * 2)
  writeFileSync(path, wav)
}
