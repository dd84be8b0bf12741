import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findElectron } from '../../main/start/electronBinary.ts'
import { temporaryProfile } from './temporaryProfile.ts'

const installed = () => {
  const root = temporaryProfile()
  mkdirSync(join(root, 'node_modules/electron/dist'), { recursive: true })
  return root
}

it('finds no Electron where the binary was never downloaded', () => {
  expect(findElectron(installed(), undefined)).toBeNull()
})

it('finds it by its own note of where it lies', () => {
  const root = installed()
  writeFileSync(join(root, 'node_modules/electron/path.txt'), 'electron')
  expect(findElectron(root, undefined)).toBeNull()

  writeFileSync(join(root, 'node_modules/electron/dist/electron'), '')
  expect(findElectron(root, undefined)).toBe(join(root, 'node_modules/electron/dist/electron'))
})

it('looks where ELECTRON_OVERRIDE_DIST_PATH points', () => {
  const root = installed()
  writeFileSync(join(root, 'node_modules/electron/path.txt'), 'electron')
  writeFileSync(join(root, 'electron'), '')

  expect(findElectron(root, root)).toBe(join(root, 'electron'))
})
