import { readFileSync, statSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app.ts'
import { windowLife } from './browserWindow.ts'
import { startChromium } from './chromium.ts'
import { readSwitches, switches } from './commandLine.ts'
import { host } from './host.ts'

const electron = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: electron, shortCircuit: true } : next(name, context)),
})

interface Program {
  readonly main?: string
  readonly name?: string
  readonly productName?: string
  readonly version?: string
}

const argv = process.argv.slice(2)
const place = resolve(argv.find((argument) => !argument.startsWith('--')) ?? '.')
host.root = statSync(place).isDirectory() ? place : dirname(place)
const program: Program = host.root === place ? (JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as Program) : {}
const entry = host.root === place ? join(place, program.main ?? 'index.js') : place
host.name = program.productName ?? program.name ?? host.name
host.version = program.version ?? host.version
readSwitches(argv)
process.argv = [join(import.meta.dirname, 'electron'), ...argv]
Object.defineProperty(process.versions, 'electron', { value: '45.4.1', enumerable: true })

const fail = (bug: unknown): void => {
  process.stderr.write(`${bug instanceof Error ? bug.stack : String(bug)}\n`)
  app.exit(1)
}
// Electron quits on these unless the program listens to them itself.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.listenerCount(signal) === 1 && app.quit())
windowLife.born = (contents) => app.emit('web-contents-created', {}, contents)
windowLife.allClosed = () => {
  if (!host.quitting && !app.emit('window-all-closed')) app.quit()
}

const start = async (): Promise<void> => {
  // Electron's `ready` waits for an ES-module main script.
  await import(pathToFileURL(entry).href)
  if (host.quitting) return
  const gone = (): void => {
    if (!host.quitting) fail(new Error('Chromium is gone'))
  }
  host.chromium = await startChromium(
    process.env.STAND_IN_CHROMIUM ?? '/usr/bin/chromium',
    join(app.getPath('sessionData'), 'stand-in'),
    switches,
    gone,
  )
  await host.chromium.cdp.send('Target.setDiscoverTargets', { discover: true })
  if (switches.has('remote-debugging-port')) process.stderr.write(`DevTools listening on ${host.chromium.devToolsAddress}\n`)
  host.ready = true
  app.emit('ready', {}, {})
}

await start().catch(fail)
