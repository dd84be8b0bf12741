import { decode, encode } from './g711.ts'

const muLaw = 7
const headerBytes = 44

/** Reads a recording of `assets/voices`: 8 kHz, mono, μ-law. Anything else throws: recordings are made by this project. */
export function readWav(file: Buffer): Int16Array {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') throw new Error('not a WAV file')
  let format: Buffer | null = null
  for (let at = 12; at + 8 <= file.length; ) {
    const name = file.toString('latin1', at, at + 4)
    const length = file.readUInt32LE(at + 4)
    const body = file.subarray(at + 8, at + 8 + length)
    if (name === 'fmt ') format = body
    if (name === 'data') return decode(checked(format, body, length), 'PCMU')
    at += 8 + length + (length & 1)
  }
  throw new Error('a WAV file without sound')
}

function checked(format: Buffer | null, body: Buffer, length: number): Buffer {
  if (format === null || format.readUInt16LE(0) !== muLaw || format.readUInt16LE(2) !== 1 || format.readUInt32LE(4) !== 8000)
    throw new Error('a recording must be 8 kHz mono μ-law')
  if (body.length < length) throw new Error('a WAV file cut short')
  return body
}

/** The same format, written. */
export function writeWav(samples: Int16Array): Buffer {
  const header = Buffer.alloc(headerBytes)
  header.write('RIFF', 0, 'latin1')
  header.writeUInt32LE(headerBytes - 8 + samples.length + (samples.length & 1), 4)
  header.write('WAVEfmt ', 8, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(muLaw, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(8000, 24)
  header.writeUInt32LE(8000, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(samples.length, 40)
  return Buffer.concat([header, encode(samples, 'PCMU'), Buffer.alloc(samples.length & 1)])
}
