import { defineConfig } from '@playwright/test'
import { chromiumArgs, chromiumPath } from './tests/chromium.ts'

const launchOptions = {
  executablePath: chromiumPath(),
  args: [...chromiumArgs, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
}

export default defineConfig({
  // The same folders hold vitest's *.test.ts.
  testMatch: '**/*.spec.ts',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Two cores, real media: one browser at a time.
  workers: 1,
  forbidOnly: true,
  outputDir: 'test-results/playwright',
  reporter: [['list']],
  use: { launchOptions, locale: 'ru-RU', timezoneId: 'Europe/Moscow', trace: 'retain-on-failure', viewport: { width: 1280, height: 800 } },
  projects: [
    { name: 'screens', testDir: 'tests/screens' },
    { name: 'telephony', testDir: 'tests/telephony' },
    { name: 'electron', testDir: 'tests/electron' },
    { name: 'journeys', testDir: 'tests/journeys' },
  ],
})
