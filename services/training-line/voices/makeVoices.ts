import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scenario } from '#core/training/scenario'
import { writeWav } from '../sound/wav.ts'
import { synthesise } from './synthesise.ts'
import { toTelephone } from './toTelephone.ts'
import { type Catalogue, catalogue, wantedLines } from './wantedLines.ts'

// Run by scripts/voices.sh with the folder that RHVoice is unpacked in.
const root = process.argv[2]
if (root === undefined) throw new Error('name the folder that RHVoice is unpacked in')
const assets = join(dirname(fileURLToPath(import.meta.url)), '../../../assets')
const voices = join(assets, 'voices')
const index = join(voices, 'catalogue.json')

const scenarios = readdirSync(join(assets, 'scenarios')).map((file) =>
  scenario.parse(JSON.parse(readFileSync(join(assets, 'scenarios', file), 'utf8'))),
)
const wanted = wantedLines(scenarios)
const known: Catalogue = existsSync(index) ? catalogue.parse(JSON.parse(readFileSync(index, 'utf8'))) : {}
const made: Catalogue = {}

for (const line of [...wanted.values()].sort((a, b) => a.clip.localeCompare(b.clip))) {
  const path = join(voices, `${line.clip}.wav`)
  const before = known[line.clip]
  if (before?.spoken === line.spoken && before.voice === line.voice && existsSync(path)) {
    made[line.clip] = before
    continue
  }
  const { samples, activeDb, peakDb } = toTelephone(synthesise(line, root))
  writeFileSync(path, writeWav(samples))
  made[line.clip] = { voice: line.voice, spoken: line.spoken, milliseconds: Math.round(samples.length / 8), activeDb, peakDb }
  process.stdout.write(`${line.clip}: ${Math.round(samples.length / 8)} ms, ${activeDb} dBFS, peak ${peakDb}\n`)
}

for (const file of readdirSync(voices)) if (file.endsWith('.wav') && !wanted.has(file.slice(0, -'.wav'.length))) rmSync(join(voices, file))
writeFileSync(index, `${JSON.stringify(made, null, 2)}\n`)
