import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Electron's own executable, or why it is not here. It is looked for by reading files: `require('electron')` would start a download of
 * more than a hundred megabytes.
 */
export const electronBinary = (): { readonly path: string } | { readonly missing: string } => {
  const named = process.env.ELECTRON_BINARY
  if (named) return existsSync(named) ? { path: named } : { missing: `ELECTRON_BINARY names ${named}, which does not exist` }
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const pathFile = join(folder, 'path.txt')
  const path = existsSync(pathFile) && join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8'))
  if (path && existsSync(path)) return { path }
  return { missing: "Electron's binary is not here: install it with `npx install-electron`, or name one with ELECTRON_BINARY" }
}
