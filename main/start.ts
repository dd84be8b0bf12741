import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { startBrowserShell } from './browser/browserShell.ts'
import { openBugLog } from './bugs/bugLog.ts'
import { defaultProfile } from './profile/defaultProfile.ts'
import { makeProfileFolder } from './profile/makeProfileFolder.ts'
import { openSettingsFile } from './settings/settingsFile.ts'
import { buildPage } from './start/buildPage.ts'
import { findElectron } from './start/electronBinary.ts'
import { openInBrowser } from './start/openInBrowser.ts'
import { progressWords } from './start/progressWords.ts'
import { readStartArguments, type StartArguments } from './start/startArguments.ts'
import { startElectron } from './start/startElectron.ts'
import { startRefusal } from './start/startRefusal.ts'
import { takeEnvironment } from './start/takeEnvironment.ts'

const root = resolve(import.meta.dirname, '..')
const say = (line: string): void => console.log(line)

const refuse = (sentence: string): never => {
  console.error(sentence)
  process.exit(2)
}

const version = (): string => String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)

const filled = <T extends Record<string, unknown>>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as { [K in keyof T]?: NonNullable<T[K]> }

const runInBrowser = async (given: StartArguments, profile: string): Promise<void> => {
  makeProfileFolder(profile)
  const page = await buildPage({
    root,
    building: () => say('Building the page…'),
    build: async (outDir) => {
      const { build } = await import('vite')
      await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir, emptyOutDir: true } })
    },
  })
  const bugs = openBugLog(join(profile, 'logs'))
  const noteBug = (bug: unknown, where: string): void => {
    bugs(bug, where)
    console.error(`An error was written to ${join(profile, 'logs')} (${where}); the panel goes on.`)
  }
  const starting = startBrowserShell({
    root: page,
    profile,
    version: version(),
    port: given.port,
    progress: (step) => say(progressWords[step]),
    noteBug,
    options: {
      settings: openSettingsFile(profile, Date.now()),
      announce: say,
      ...takeEnvironment(process.env),
      ...filled({
        asuoUrl: given.asuo,
        sipUrl: given.sip,
        language: given.lang,
      }),
    },
  })
  // Told to end while it prepares, it ends what it has started first: a database left behind is nobody's.
  const end = () => void starting.then((shell) => shell.close()).finally(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
  const shell = await starting
  // A bug must not end a live call.
  process.on('uncaughtException', (bug) => noteBug(bug, 'uncaught'))
  process.on('unhandledRejection', (bug) => noteBug(bug, 'unhandled'))
  say(`Panel ready: ${shell.address}`)
  if (!given['no-open']) void openInBrowser(shell.address)
}

const run = async (given: StartArguments): Promise<void> => {
  const electron = given.browser ? null : findElectron(root, process.env.ELECTRON_OVERRIDE_DIST_PATH)
  if (electron) process.exit(await startElectron(root, electron, given, () => say('Building the panel…')))
  if (!given.browser) {
    say(
      'Electron is not installed here, so the panel opens in the browser: the same panel, without a tray and without a safe for passwords.',
    )
  }
  const surroundings = { platform: process.platform, home: homedir(), environment: process.env }
  await runInBrowser(given, resolve(given.profile ?? defaultProfile(surroundings)))
}

const given = readStartArguments(process.argv.slice(2))
if (typeof given === 'string') refuse(given)
else
  await run(given).catch((refused: unknown) => {
    const sentence = startRefusal(refused, given.port)
    if (sentence === null) throw refused
    refuse(sentence)
  })
