/** `npm test`: everything a clean machine can prove, cheapest first; ends with the line `N passed, N failed`. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { getChromium } from './getChromium.ts'
import { getMailServers } from './getMailServers.ts'
import { runStep } from './runStep.ts'
import { skipReasons } from './skipReasons.ts'
import { playwrightTally, sum, type Tally, vitestTally } from './tally.ts'

const root = join(import.meta.dirname, '../..')
const results = join(root, 'test-results')
const report = (name: string) => join(results, `${name}.json`)
const title = (text: string) => console.log(`\n== ${text}`)

const plain = async (name: string, command: string, args: readonly string[]): Promise<Tally> => {
  title(name)
  const { code } = await runStep(command, args)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

const stages: readonly (() => Promise<Tally>)[] = [
  () => plain('format and lint', 'biome', ['ci', '--error-on-warnings', '.']),
  ...['.', 'src', 'main', 'services', 'renderer', 'tests', 'scripts'].map((room) => () => plain(`types of ${room}`, 'tsc', ['-p', room])),
  async () => {
    title('mail servers')
    const missing = await getMailServers()
    if (missing) console.log(missing)
    // Only root on Debian can have them: elsewhere their journey is skipped, and this line says so.
    if (missing && process.getuid?.() !== 0) return { passed: 0, failed: 0, skipped: 1 }
    return { passed: missing ? 0 : 1, failed: missing ? 1 : 0, skipped: 0 }
  },
  async () => {
    title('units, charts, contracts, services, walls')
    const { code } = await runStep('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('vitest')}`])
    return vitestTally(report('vitest'), code)
  },
  () => plain('build', 'npm', ['run', '--silent', 'build']),
  async () => {
    title('Chromium')
    const missing = await getChromium()
    if (missing) console.log(missing)
    return { passed: missing ? 0 : 1, failed: missing ? 1 : 0, skipped: 0 }
  },
  async () => {
    title('journeys, screens and shells in Chromium')
    // Pictures prove nothing by themselves: `npm run screenshots` takes them for people to look at.
    const args = ['test', '--grep-invert', '@screenshot', '--reporter=list,json']
    const { code } = await runStep('playwright', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report('playwright') })
    const tally = playwrightTally(report('playwright'), code)
    if (tally.skipped > 0) for (const line of skipReasons(report('playwright'))) console.log(line)
    return tally
  },
]

process.chdir(root)
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const tallies: Tally[] = []
for (const stage of stages) tallies.push(await stage())
const total = sum(tallies)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
