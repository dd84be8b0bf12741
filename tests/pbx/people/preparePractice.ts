import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ProductProcess } from '../../journeys/childProcess.ts'

/** A profile whose practice ASUO the panel's first start has made, database and all: a copy spares every other panel these seconds. */
export async function preparePractice(): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'practice-'))
  const first = new ProductProcess('main/start.ts', ['--browser', '--port', '0', '--no-open', '--profile', profile])
  await first.printed(/Panel ready/)
  await first.end()
  return profile
}
