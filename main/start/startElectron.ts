import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentStamp } from './contentStamp.ts'
import { pageSources } from './pageSources.ts'
import type { StartArguments } from './startArguments.ts'

const sources = [...pageSources, 'main', 'services', 'electron.vite.config.ts']

const run = async (program: string, args: readonly string[], root: string): Promise<number> => {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' })
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, pass)
  const [exitCode] = await once(child, 'exit')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, pass)
  return typeof exitCode === 'number' ? exitCode : 1
}

/** Builds both bundles where they are stale. Resolves with the exit code of the build. */
const buildBundles = async (root: string, building: () => void): Promise<number> => {
  const stampFile = join(root, 'out/electron.stamp')
  const stamp = contentStamp(root, sources)
  const isFresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp && existsSync(join(root, 'out/main/index.js'))
  if (isFresh) return 0
  building()
  const exitCode = await run(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], root)
  if (exitCode === 0) {
    mkdirSync(join(root, 'out'), { recursive: true })
    writeFileSync(stampFile, stamp)
  }
  return exitCode
}

/** Chromium reads switches in the form `--name=value` only. */
const switchesOf = ({ profile, asuo, sip, lang }: StartArguments): readonly string[] =>
  Object.entries({ profile, asuo, sip, lang }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`]))

/** Opens the panel in Electron and resolves with its exit code when it is closed. */
export const startElectron = async (root: string, binary: string, given: StartArguments, building: () => void): Promise<number> => {
  const built = await buildBundles(root, building)
  return built === 0 ? run(binary, [...switchesOf(given), root], root) : built
}
