import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Scenario, scenario } from '#core/training/scenario'
import { scenarioLines } from '#core/training/scenarioLines'

/**
 * Reads every scenario of an assets folder, in the order of difficulty and title. Throws a sentence that names the file
 * where one does not fit or lacks a recording: a caller must not fall silent in mid-call.
 */
export function readScenarios(assets: string): readonly Scenario[] {
  const folder = join(assets, 'scenarios')
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files
    .map((file) => readScenario(join(folder, file), join(assets, 'voices')))
    .sort((a, b) => a.difficulty - b.difficulty || a.title.localeCompare(b.title, 'ru'))
}

function readScenario(path: string, voices: string): Scenario {
  const read = scenario.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!read.success) {
    const [issue] = read.error.issues
    throw new Error(`Scenario ${path} does not fit at ${issue?.path.join('.')}: ${issue?.message}.`)
  }
  const silent = scenarioLines(read.data).find(({ clip }) => !existsSync(join(voices, `${clip}.wav`)))
  if (silent !== undefined) throw new Error(`Scenario ${path} has no recording for the clip ${silent.clip}.`)
  return read.data
}
