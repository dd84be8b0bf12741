import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** The Chromium of the tests: `CHROMIUM_PATH`, else Debian's, else the one Playwright downloaded. `npm test` gets one by itself. */
export const chromiumPath = (): string => {
  const found = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', chromium.executablePath()].find((path) => path && existsSync(path))
  if (!found) throw new Error('No Chromium for the tests: run `npm test`, which gets it, or set CHROMIUM_PATH.')
  return found
}

/** Switches every test browser starts with. Loopback candidates: without them ICE does not connect on a machine with no network. */
export const chromiumArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
  '--allow-loopback-in-peer-connection',
]
