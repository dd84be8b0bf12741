import { defineConfig } from '@playwright/test'

/** Not a project of the common configuration: these need a real Asterisk. `npm run test:pbx` gets one and calls this. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // One Asterisk, real media, two cores.
  workers: 1,
  forbidOnly: true,
  outputDir: '../../test-results/pbx',
  reporter: [['list']],
})
