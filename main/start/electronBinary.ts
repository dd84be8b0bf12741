import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Electron's own program, or null where it was not downloaded. Looked for by hand: importing `electron` in plain Node would
 * start a download of a hundred megabytes.
 *
 * @param root folder with `node_modules`
 * @param override `ELECTRON_OVERRIDE_DIST_PATH`, as Electron itself reads it
 */
export const findElectron = (root: string, override: string | undefined): string | null => {
  const folder = join(root, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(override ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : null
}
