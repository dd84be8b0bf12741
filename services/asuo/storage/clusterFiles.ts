import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, chmod, chown, constants, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '../cannotStart.ts'
import type { Binaries } from './binaries.ts'
import { canReach, type DatabaseUser } from './databaseUser.ts'

const run = promisify(execFile)

/** An embedded PostgreSQL on disk. */
export interface ClusterPlace {
  readonly dataDir: string
  /** PostgreSQL's own files, within `dataDir`. */
  readonly files: string
  readonly binaries: Binaries
  readonly user: DatabaseUser | null
  readonly password: string
}

export const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null

export const prepareDataDir = async (dataDir: string, user: DatabaseUser | null): Promise<void> => {
  try {
    await mkdir(dataDir, { recursive: true })
    await access(dataDir, constants.R_OK | constants.W_OK)
  } catch {
    throw new CannotStart(`The data directory ${dataDir} cannot be read and written: check its rights, or name another one with --data.`)
  }
  // Ours, but closed to others, as a temporary folder is: the way through is opened, what lies inside keeps its own rights.
  if (user && (await canReach(user, dirname(dataDir)))) await chmod(dataDir, (await stat(dataDir)).mode | 0o001)
  if (user && !(await canReach(user, dataDir))) {
    throw new CannotStart(
      `The data directory ${dataDir} lies under a folder closed to the system user "postgres": name another one with --data, for example under /var/lib.`,
    )
  }
}

export const readPassword = async (dataDir: string): Promise<string> => {
  const file = join(dataDir, 'database.password')
  if (!(await exists(file))) await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return (await readFile(file, 'utf8')).trim()
}

/**
 * Trigrams know a Russian letter for a letter by the C library's character types: without them every search reads every ticket. The
 * name of such types differs by platform; with the last, plain `C`, all works and search is slow.
 */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'C']

const makeFiles = async ({ dataDir, binaries, user }: ClusterPlace, half: string, passwordFile: string): Promise<void> => {
  const options = ['--auth=scram-sha-256', '--username=asuo', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--lc-messages=C']
  // The built-in provider folds Russian letters alike on every platform.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  for (const types of characterTypes) {
    await rm(half, { recursive: true, force: true })
    await mkdir(half, { mode: 0o700 })
    if (user) await chown(half, user.uid, user.gid)
    try {
      await run(binaries.initdb, [`--pgdata=${half}`, ...options, ...locale, `--lc-ctype=${types}`], { cwd: dataDir, ...user })
      return
    } catch (refusal) {
      if (types === characterTypes.at(-1)) throw refusal
    }
  }
}

/** Files are of one major version of PostgreSQL for life; started by another one they would only fill its log with refusals. */
const refuseOtherMajor = async ({ files, binaries }: ClusterPlace): Promise<void> => {
  const made = (await readFile(join(files, 'PG_VERSION'), 'utf8')).trim()
  const ours = /(\d+)/.exec((await run(binaries.initdb, ['--version'])).stdout)?.[1]
  if (made === ours) return
  throw new CannotStart(
    `The database in ${files} was made by PostgreSQL ${made}, this program brings PostgreSQL ${ours}: start the version of ASUO that made it, or bring its dump (pg_dump) into a new data directory.`,
  )
}

/** Made aside and renamed, so that a kill in the middle leaves nothing half made. */
export const initialise = async (place: ClusterPlace): Promise<void> => {
  const { dataDir, files, user, password } = place
  if (await exists(files)) return refuseOtherMajor(place)
  const half = `${files}.half`
  const passwordFile = join(dataDir, 'initdb.password')
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user) await chown(passwordFile, user.uid, user.gid)
  try {
    await makeFiles(place, half, passwordFile)
  } finally {
    await rm(passwordFile)
  }
  await rename(half, files)
}
