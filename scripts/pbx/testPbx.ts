/**
 * `npm run test:pbx`: the telephone against a real Asterisk, which it finds or makes by itself; ends with the line
 * `N passed, N failed`. Arguments go to Playwright: `npm run test:pbx -- queue.spec.ts -g hold`.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { getChromium } from '../check/getChromium.ts'
import { runStep } from '../check/runStep.ts'
import { skipReasons } from '../check/skipReasons.ts'
import { playwrightTally } from '../check/tally.ts'
import { getAsterisk } from './getAsterisk.ts'
import { getPackages } from './getPackages.ts'
import { furnishNetwork, mayHaveOwnNetwork } from './ownNetwork.ts'

const place = join(import.meta.dirname, '../..')
const root = process.env.ASTERISK_ROOT ?? '/var/cache/operator-panel/asterisk'
const inside = '--in-own-network'
const words = process.argv.slice(2)

/** `cable` is the interface that the tests may pull, where there is one. */
const runSuite = async (args: readonly string[], cable: string | null): Promise<void> => {
  const report = join(place, 'test-results', `pbx-${process.pid}.json`)
  const config = ['test', '--config', 'tests/pbx/playwright.config.ts', '--reporter=list,json']
  const { code } = await runStep('playwright', [...config, ...args], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ASTERISK_ROOT: root,
    ...(cable !== null && { DESK_INTERFACE: cable }),
  })
  const { passed, failed, skipped } = playwrightTally(report, code)
  if (skipped > 0) for (const line of skipReasons(report)) console.log(line)
  rmSync(report, { force: true })
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

const mayNot = (): string | null =>
  process.getuid?.() === 0 ? null : 'The suite starts Asterisk inside a system of its own, which only root may: run it as root on Debian.'

const prepareAndRun = async (): Promise<void> => {
  const missing = mayNot() ?? (await getPackages()) ?? (await getChromium()) ?? (await getAsterisk(root))
  if (missing !== null) {
    console.log(`${missing}\n\n0 passed, 1 failed`)
    process.exitCode = 1
    return
  }
  await runStep('chroot', [root, 'asterisk', '-V'])
  if (!mayHaveOwnNetwork()) {
    console.log('No network of its own is allowed here: the suite runs on this machine’s loopback, one run at a time.')
    return runSuite(words, null)
  }
  const { code } = await runStep('unshare', ['--net', process.execPath, import.meta.filename, inside, ...words])
  process.exitCode = code
}

process.chdir(place)
if (words[0] === inside) {
  await runSuite(words.slice(1), furnishNetwork())
} else {
  await prepareAndRun()
}
