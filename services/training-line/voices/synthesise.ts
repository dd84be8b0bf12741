import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WantedLine } from './wantedLines.ts'

/** Lets RHVoice, unpacked under `root`, say one line: 24 kHz mono, 16 bit. */
export function synthesise({ voice, spoken }: WantedLine, root: string): Int16Array {
  const folder = mkdtempSync(join(tmpdir(), 'voice-'))
  const path = join(folder, 'line.wav')
  const profile = `${voice[0]?.toUpperCase()}${voice.slice(1)}`
  execFileSync(join(root, 'usr/bin/RHVoice-test'), ['-p', profile, '-R', '24000', '-o', path], {
    input: `${spoken}\n`,
    env: {
      LD_LIBRARY_PATH: join(root, 'usr/lib/x86_64-linux-gnu'),
      RHVOICE_DATA_PATH: join(root, 'usr/share/RHVoice'),
      RHVOICE_CONFIG_PATH: join(root, 'etc/RHVoice'),
    },
  })
  const file = readFileSync(path)
  rmSync(folder, { recursive: true })
  if (file.readUInt16LE(20) !== 1 || file.readUInt16LE(22) !== 1 || file.readUInt32LE(24) !== 24_000)
    throw new Error('RHVoice gave another format than 24 kHz mono PCM')
  const sound = file.subarray(file.indexOf('data', 12, 'latin1') + 8)
  return Int16Array.from({ length: Math.floor(sound.length / 2) }, (_, i) => sound.readInt16LE(i * 2))
}
