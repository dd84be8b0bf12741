import { test } from '@playwright/test'
import { electronBinary } from './electronBinary.ts'
import type { Shell } from './launchPanel.ts'

/**
 * The same tests against both executables. Real Electron is skipped with its reason where there is no binary; `REQUIRE_ELECTRON=1` makes
 * that a failure.
 */
export const forEachShell = (define: (shell: Shell) => void): void => {
  for (const shell of ['Electron', 'Electron stand-in'] as const) {
    test.describe(shell, () => {
      const binary = electronBinary()
      if (shell === 'Electron' && 'missing' in binary) {
        test.beforeAll(() => {
          if (process.env.REQUIRE_ELECTRON === '1') throw new Error(binary.missing)
        })
        test.skip(process.env.REQUIRE_ELECTRON !== '1', binary.missing)
      }
      define(shell)
    })
  }
}
