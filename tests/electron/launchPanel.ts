import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import { chromiumPath } from '../chromium.ts'
import { electronBinary } from './electronBinary.ts'
import type { JournalEntry } from './stand-in/journal.ts'

export type Shell = 'Electron' | 'Electron stand-in'

/** The built program to be driven: `out/` of the repository unless PANEL_ROOT names another place (a packed one, a broken one). */
export const panelRoot = process.env.PANEL_ROOT ?? join(import.meta.dirname, '../..')

export const executableOf = (shell: Shell): string => {
  if (shell === 'Electron stand-in') return join(import.meta.dirname, 'stand-in/electron')
  const binary = electronBinary()
  if ('missing' in binary) throw new Error(binary.missing)
  return binary.path
}

/** A place of its own for one test: the profile, and the journal of the stand-in beside it. */
export interface Place {
  readonly folder: string
  readonly profile: string
  readonly environment: Record<string, string>
  readonly args: readonly string[]
  journal(): readonly JournalEntry[]
  clear(): Promise<void>
}

/** Neither ASUO nor PBX answers there: a panel that starts at once, for tests that need neither. */
export const alone: readonly string[] = ['--asuo=http://127.0.0.1:9/v1', '--sip=ws://127.0.0.1:9']

/** @param switches of the panel, besides its profile */
export const makePlace = async (switches: readonly string[] = []): Promise<Place> => {
  const folder = await mkdtemp(join(tmpdir(), 'panel-'))
  // As root the embedded database runs as another user, who must be able to walk here.
  await chmod(folder, 0o711)
  const profile = join(folder, 'profile')
  const file = join(folder, 'journal.jsonl')
  const environment = { ...(process.env as Record<string, string>), STAND_IN_JOURNAL: file, STAND_IN_CHROMIUM: chromiumPath() }
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return {
    folder,
    profile,
    environment: { ...environment, STAND_IN_NODE: process.execPath },
    args: [...sandbox, ...switches, `--profile=${profile}`, '--use-fake-device-for-media-stream', panelRoot],
    journal: () =>
      existsSync(file)
        ? readFileSync(file, 'utf8')
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line) as JournalEntry)
        : [],
    // The database may still write the last of its log while it is being deleted.
    clear: () => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  }
}

export interface Panel {
  readonly app: ElectronApplication
  readonly page: Page
  /** What the program has said on its standard output and error. */
  said(): string
  /** Ends the panel whatever it is in the middle of: a signal is not asked back. Does nothing where it has ended. */
  end(): Promise<void>
}

const pageIsLoaded = (page: Page): Promise<boolean> =>
  page.evaluate(() => location.pathname === '/' && document.readyState === 'complete').catch(() => false)

/** Starts the panel and waits for its page: the one window first shows what is being prepared. */
export const launchPanel = async (shell: Shell, place: Place, environment: Record<string, string> = {}): Promise<Panel> => {
  const app = await _electron.launch({
    executablePath: executableOf(shell),
    args: [...place.args],
    env: { ...place.environment, ...environment },
  })
  const child = app.process()
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk
    })
  let gone = false
  // Playwright's "close" may come from a lost connection: the process stops its database after that.
  const exited = new Promise<void>((resolve) =>
    child.exitCode === null && child.signalCode === null ? child.once('exit', () => resolve()) : resolve(),
  )
  const ended = new Promise<void>((resolve) => app.once('close', () => resolve())).then(() => exited)
  void ended.then(() => {
    gone = true
  })
  const page = await app.firstWindow()
  await expect.poll(() => gone || pageIsLoaded(page), { timeout: 60_000, message: 'the page is loaded' }).toBe(true)
  if (gone) throw new Error(`The panel ended instead of showing its page:\n${said}`)
  const end = (): Promise<void> => {
    child.kill('SIGTERM')
    return ended
  }
  return { app, page, said: () => said, end }
}
