import { expect, it } from 'vitest'
import { decode, encode } from '../../services/training-line/sound/g711.ts'
import { readWav, writeWav } from '../../services/training-line/sound/wav.ts'
import { tone } from './people/tone.ts'

it('reads what it wrote, with the loss of the law alone', () => {
  const sound = tone(125, -20).subarray(0, 999)

  expect([...readWav(writeWav(sound))]).toEqual([...decode(encode(sound, 'PCMU'), 'PCMU')])
})

it('writes eight bytes a millisecond, padded to a whole word', () => {
  expect(writeWav(new Int16Array(999)).length).toBe(44 + 1000)
})

it('passes over chunks it does not need', () => {
  const plain = writeWav(tone(20, -20))
  const note = Buffer.from('LIST\x03\0\0\0abc\0', 'latin1')

  expect([...readWav(Buffer.concat([plain.subarray(0, 36), note, plain.subarray(36)]))]).toEqual([...readWav(plain)])
})

it.each([
  ['another format', (file: Buffer) => file.writeUInt16LE(1, 20)],
  ['two channels', (file: Buffer) => file.writeUInt16LE(2, 22)],
  ['another rate', (file: Buffer) => file.writeUInt32LE(16_000, 24)],
  ['a file that is no WAV', (file: Buffer) => file.write('OggS', 0, 'latin1')],
  ['a file cut short', (file: Buffer) => file.writeUInt32LE(9999, 40)],
])('refuses %s', (_, spoil) => {
  const file = writeWav(tone(20, -20))
  spoil(file)

  expect(() => readWav(file)).toThrow()
})
