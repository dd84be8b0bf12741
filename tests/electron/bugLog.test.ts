import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openBugLog } from '../../main/bugs/bugLog.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bugs-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('keeps each bug with its stack', () => {
  const note = openBugLog(join(folder, 'logs'))
  note(new Error('first'), 'page')
  note('second', 'close')

  expect(readFileSync(join(folder, 'logs/bugs.log'), 'utf8')).toMatch(/^\S+ page: Error: first\n {4}at [\s\S]*\n\S+ close: second\n$/)
})

it.runIf(process.platform === 'linux')('throws nothing where the disk is full: it is called for what nobody caught', () => {
  symlinkSync('/dev/full', join(folder, 'bugs.log'))

  expect(() => openBugLog(folder)(new Error('on a full disk'), 'uncaught')).not.toThrow()
})
