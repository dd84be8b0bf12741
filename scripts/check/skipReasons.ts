import { readFileSync } from 'node:fs'

interface Suite {
  readonly suites?: readonly Suite[]
  readonly specs?: readonly { readonly tests: readonly { readonly status: string; readonly annotations: readonly Annotation[] }[] }[]
}

interface Annotation {
  readonly type: string
  readonly description?: string
}

const reasonsIn = (suite: Suite): readonly string[] => [
  ...(suite.specs ?? [])
    .flatMap(({ tests }) => tests)
    .filter(({ status }) => status === 'skipped')
    .map(({ annotations }) => annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given'),
  ...(suite.suites ?? []).flatMap(reasonsIn),
]

/** Why tests of a Playwright report were skipped, each reason once: `31 skipped: Electron's binary is not here…`. */
export const skipReasons = (path: string): readonly string[] => {
  const counts = new Map<string, number>()
  for (const reason of reasonsIn(JSON.parse(readFileSync(path, 'utf8')) as Suite)) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => `${count} skipped: ${reason}`)
}
