import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty profile folder that is gone when the test is. */
export const temporaryProfile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'panel-profile-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
