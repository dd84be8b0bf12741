import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Shows that the Electron specs can fail: breaks a copy of the built program in one place and runs the test that must turn red.
 * `node tests/electron/mutate.ts` after `npm run build`; exit code 1 where a break went unnoticed.
 */
interface Mutation {
  readonly what: string
  readonly file: 'main/index.js' | 'preload/preload.cjs'
  readonly from: string | RegExp
  readonly to: string
  /** The test that must fail. */
  readonly red: string
}

const mutations: readonly Mutation[] = [
  {
    what: 'no content security policy',
    file: 'main/index.js',
    from: '"content-security-policy": contentSecurityPolicy(',
    to: '"x-nothing": contentSecurityPolicy(',
    red: 'inline scripts',
  },
  {
    what: 'navigation is free',
    file: 'main/index.js',
    from: /contents\.on\("will-(frame-)?navigate"/g,
    to: 'contents.on("never"',
    red: 'does not leave',
  },
  { what: 'no sandbox', file: 'main/index.js', from: 'sandbox: true', to: 'sandbox: false', red: 'nothing of Node' },
  {
    what: 'Node in the preload',
    file: 'preload/preload.cjs',
    from: 'require("electron")',
    to: 'require("fs") && require("electron")',
    red: 'has the bridge',
  },
  { what: 'the bridge gives more away', file: 'preload/preload.cjs', from: 'listen:', to: 'ipc: () => 1, listen:', red: 'has the bridge' },
  { what: 'every permission', file: 'main/index.js', from: 'needed.has(permission) &&', to: '', red: 'the microphone is' },
  {
    what: 'no Local Network Access',
    file: 'main/index.js',
    from: /"(local-network-access|local-network|loopback-network)",?/g,
    to: '',
    red: 'a WebSocket to the PBX',
  },
  {
    what: 'the page talks to anybody',
    file: 'main/index.js',
    from: '["connect-src \'self\'", ...connect].join(" ")',
    to: '"connect-src *"',
    red: 'a WebSocket to the PBX',
  },
  { what: 'any window is answered', file: 'main/index.js', from: 'event.sender !== panel ||', to: '', red: 'another window' },
  { what: 'any keyring is good enough', file: 'main/index.js', from: '"basic_text"', to: '"nothing"', red: 'without a keyring' },
  { what: 'the desk is not closed', file: 'main/index.js', from: 'desk.close()', to: 'undefined', red: 'nothing it started' },
  {
    what: 'the window steals the keyboard',
    file: 'main/index.js',
    from: 'window.showInactive()',
    to: 'window.show()',
    red: 'without the keyboard',
  },
  { what: 'quitting asks nothing', file: 'main/index.js', from: 'cost === "nothing"', to: 'true', red: 'quitting in a call' },
]

const repository = join(import.meta.dirname, '../..')
const playwright = join(repository, 'node_modules/@playwright/test/cli.js')

const broken = ({ file, from, to }: Mutation): string => {
  const root = mkdtempSync(join(tmpdir(), 'mutant-'))
  for (const part of ['node_modules', 'assets']) symlinkSync(join(repository, part), join(root, part))
  for (const part of ['out', 'package.json'])
    cpSync(join(process.env.PANEL_ROOT ?? repository, part), join(root, part), { recursive: true })
  const path = join(root, 'out', file)
  const code = readFileSync(path, 'utf8')
  const changed = code.replaceAll(typeof from === 'string' ? from : new RegExp(from), to)
  if (changed === code) throw new Error(`Nothing to break in ${file}: ${from}`)
  writeFileSync(path, changed)
  return root
}

const isNoticed = (mutation: Mutation): boolean => {
  const root = broken(mutation)
  const run = spawnSync(process.execPath, [playwright, 'test', '--project=electron', '-g', `stand-in.*${mutation.red}`], {
    cwd: repository,
    env: { ...process.env, PANEL_ROOT: root },
    encoding: 'utf8',
  })
  rmSync(root, { recursive: true, force: true })
  return run.status === 1 && /\d+ failed/.test(run.stdout)
}

for (const mutation of mutations) {
  const noticed = isNoticed(mutation)
  if (!noticed) process.exitCode = 1
  process.stdout.write(`${noticed ? 'noticed  ' : 'UNNOTICED'} ${mutation.what}\n`)
}
