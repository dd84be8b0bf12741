import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface LockedPackage {
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const text = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')
const packages = (JSON.parse(text) as { packages: Readonly<Record<string, LockedPackage>> }).packages

/** npm looks a dependency up from the innermost node_modules outwards. */
const isLocked = (name: string) => Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`))

describe('the lockfile', () => {
  it('names no host', () => {
    expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/)
    expect(Object.values(packages).filter((locked) => locked.resolved?.startsWith('http'))).toEqual([])
  })

  it("holds every platform's optional packages", () => {
    const missing = Object.entries(packages).flatMap(([path, locked]) =>
      Object.keys(locked.optionalDependencies ?? {})
        .filter((name) => !isLocked(name))
        .map((name) => `${path} → ${name}`),
    )

    expect(missing).toEqual([])
  })
})
