import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{bench,core,screens,main,asuo,mail,training-line,telephony,headset,walls,electron,pbx}/**/*.test.ts'],
    // Real databases and real processes: generous limits, no retries.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
