import { readFileSync, writeFileSync } from 'node:fs'
import { wavOf } from '../../telephony/fixtures/wav.ts'
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
  const samples = Float32Array.from({ length: rate * seconds }, (_, at) => 0.3 * Math.sin((2 * Math.PI * tones[party] * at) / rate))
  writeFileSync(path, wavOf(samples, rate))
}
