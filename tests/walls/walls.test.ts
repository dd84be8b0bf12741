import { describe, expect, it } from 'vitest'
import { compileIn, lintImport } from './probe.ts'

/** file that tries, what it imports, the sentence it must be told */
const forbidden: readonly (readonly [string, string, string])[] = [
  ['src/desk/probe.ts', 'axios', 'src/ is the core'],
  ['src/desk/probe.ts', 'react', 'src/ is the core'],
  ['src/desk/probe.ts', 'node:fs', 'src/ is the core'],
  ['src/desk/probe.ts', '../../main/desk/desk.ts', 'main/ is the desk'],
  ['src/desk/probe.ts', '../../renderer/kit/Clock.tsx', 'renderer/ is the page'],
  ['src/desk/probe.ts', '../../services/asuo/start.ts', 'services/ stand alone'],
  ['main/desk/probe.ts', '../../renderer/kit/Clock.tsx', 'renderer/ is the page'],
  ['main/desk/probe.ts', '../../services/asuo/http/app.ts', 'services/ stand alone'],
  ['main/desk/probe.ts', 'electron', 'electron is imported in main/electron'],
  ['main/desk/probe.ts', 'axios', 'Only main/asuo/http.ts imports axios'],
  ['main/desk/probe.ts', 'electron-store', 'Only main/electron/electronSettings.ts'],
  ['main/electron/probe.ts', 'electron-store', 'Only main/electron/electronSettings.ts'],
  ['main/desk/probe.ts', 'sip.js', 'Only renderer/telephony'],
  ['main/preload.ts', '../services/asuo/start.ts', 'services/ stand alone'],
  ['renderer/call/probe.tsx', '../../main/desk/desk.ts', 'main/ is the desk'],
  ['renderer/call/probe.tsx', '../../services/asuo/start.ts', 'services/ stand alone'],
  ['renderer/call/probe.tsx', '../script/Step.tsx', 'Features of the page do not import each other'],
  ['renderer/call/probe.tsx', 'sip.js', 'Only renderer/telephony'],
  ['renderer/telephony/probe.ts', '../call/Call.tsx', 'Features of the page do not import each other'],
  ['services/asuo/probe.ts', '../training-line/start.ts', 'Services do not import each other'],
  ['services/asuo/probe.ts', '../../main/desk/desk.ts', 'main/ is the desk'],
  ['services/training-line/probe.ts', '../asuo/start.ts', 'Services do not import each other'],
  ['services/asuo/probe.ts', '../../tests/asuo/asuoFixture.ts', 'Product code does not import tests'],
]

const allowed: readonly (readonly [string, string])[] = [
  ['src/desk/probe.ts', 'xstate'],
  ['src/desk/probe.ts', 'zod'],
  ['src/desk/probe.ts', '../faults/fault.ts'],
  ['main/desk/probe.ts', '../../services/asuo/start.ts'],
  ['main/desk/probe.ts', '#core/faults/fault'],
  ['main/electron/probe.ts', 'electron'],
  ['main/electron/electronSettings.ts', 'electron-store'],
  ['main/asuo/http.ts', 'axios'],
  ['renderer/call/probe.tsx', '../kit/Clock.tsx'],
  ['renderer/telephony/probe.ts', 'sip.js'],
  ['services/training-line/probe.ts', 'sip.js'],
  ['services/training-line/probe.ts', '#core/training/scenario'],
]

describe('the import walls', () => {
  it.each(forbidden)('%s may not import %s', async (file, specifier, sentence) => {
    expect((await lintImport(file, specifier)).replaceAll(/\s+/g, ' ')).toContain(sentence)
  })

  it.each(allowed)('%s may import %s', async (file, specifier) => {
    expect(await lintImport(file, specifier)).not.toContain('noRestrictedImports')
  })
})

describe('the compiler keeps the core free of its surroundings', () => {
  it.each(['window.close()', 'fetch("/")', 'setTimeout(() => {}, 1)', 'process.exit()', 'document.title', 'new URL("x:")'])(
    'refuses %s in src/',
    async (statement) => {
      expect(await compileIn('src', `export const x = () => ${statement}\n`)).toMatch(/error TS2304|error TS2584|error TS2591|error TS2580/)
    },
  )

  it('lets plain code pass', async () => {
    expect(await compileIn('src', 'export const x = (a: number) => a + 1\n')).toBe('')
  })

  it('refuses the page in main/', async () => {
    expect(await compileIn('main', 'export const x = () => document.title\n')).toMatch(/error TS/)
  })

  it('refuses Node in renderer/', async () => {
    expect(await compileIn('renderer', 'import { readFileSync } from "node:fs"\nexport const x = readFileSync\n')).toMatch(/error TS/)
  })
})
