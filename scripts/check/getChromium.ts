import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { runStep } from './runStep.ts'

const debian = '/usr/bin/chromium'
const isThere = () => existsSync(process.env.CHROMIUM_PATH ?? debian) || existsSync(chromium.executablePath())

/**
 * A Chromium for the tests: the one that is there, else Debian's by apt as root, else Playwright's own download.
 * Answers null, or the sentence why there is none.
 */
export const getChromium = async (): Promise<string | null> => {
  if (isThere()) return null
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    await runStep('apt-get', ['update', '-qq'])
    await runStep('apt-get', ['install', '-y', '-qq', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' })
  } else {
    await runStep('npx', ['playwright', 'install', 'chromium'])
  }
  return isThere() ? null : 'No Chromium: install the package chromium, or set CHROMIUM_PATH to a Chromium executable.'
}
