import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, chmod, chown, constants, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '../cannotStart.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { claimCluster } from './claimCluster.ts'
import { canReach, type DatabaseUser, findDatabaseUser } from './databaseUser.ts'
import { freePort } from './freePort.ts'
import { endStranger, readPostmaster } from './postmaster.ts'

const run = promisify(execFile)

/** An embedded PostgreSQL that this process alone uses, and ends. */
export interface Cluster {
  /** Of the database `asuo`. */
  readonly url: string
  close(): Promise<void>
}

interface Place {
  readonly dataDir: string
  readonly files: string
  readonly binaries: Binaries
  readonly user: DatabaseUser | null
  readonly password: string
}

const attempts = 5

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null

const prepareDataDir = async (dataDir: string, user: DatabaseUser | null): Promise<void> => {
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

const readPassword = async (dataDir: string): Promise<string> => {
  const file = join(dataDir, 'database.password')
  if (!(await exists(file))) await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return (await readFile(file, 'utf8')).trim()
}

/**
 * Trigrams know a Russian letter for a letter by the C library's character types: without them every search reads every ticket. The
 * name of such types differs by platform; with the last, plain `C`, all works and search is slow.
 */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'C']

const makeFiles = async ({ dataDir, binaries, user }: Place, half: string, passwordFile: string): Promise<void> => {
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

/** Made aside and renamed, so that a kill in the middle leaves nothing half made. */
const initialise = async (place: Place): Promise<void> => {
  const { dataDir, files, user, password } = place
  if (await exists(files)) return
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

const startServer = async ({ dataDir, files, binaries, user }: Place, port: number): Promise<void> => {
  const log = join(dataDir, 'postgresql.log')
  if (user && !(await exists(log))) {
    await writeFile(log, '', { mode: 0o600 })
    await chown(log, user.uid, user.gid)
  }
  const server = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60`
  await run(binaries.pgCtl, ['start', '-w', '-t', '60', '-D', files, '-l', log, '-o', server], { cwd: dataDir, ...user })
}

const addressOf = (password: string, port: number, database: string) => `postgres://asuo:${password}@127.0.0.1:${port}/${database}`

/** A server already running here is ours if it takes our password; otherwise the pid file is stale and its stranger is left alone. */
const runningPort = async (place: Place): Promise<number | null> => {
  const postmaster = await readPostmaster(place.files)
  if (!postmaster) return null
  return (await endStranger(place.files, postmaster)) ? null : postmaster.port
}

const startSomewhere = async (place: Place): Promise<number> => {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    try {
      await startServer(place, port)
      return port
    } catch (refusal) {
      const running = await runningPort(place)
      if (running !== null) return running
      if (attempt === attempts) {
        throw new CannotStart(`The embedded PostgreSQL does not start: ${join(place.dataDir, 'postgresql.log')} says why.`, {
          cause: refusal,
        })
      }
    }
  }
}

/**
 * Starts the database of a data directory, or adopts the one a killed service left behind. A directory that another living
 * service uses is refused.
 */
export const openCluster = async (dataDir: string): Promise<Cluster> => {
  const user = await findDatabaseUser()
  await prepareDataDir(dataDir, user)
  const place = {
    dataDir,
    files: join(dataDir, 'cluster'),
    binaries: await findBinaries(dataDir, user),
    user,
    password: await readPassword(dataDir),
  }
  await initialise(place)
  const port = (await runningPort(place)) ?? (await startSomewhere(place))
  const claim = await claimCluster(addressOf(place.password, port, 'postgres'), dataDir)
  return {
    url: addressOf(place.password, port, 'asuo'),
    close: async () => {
      await claim.release()
      // A server that somebody ended already leaves nothing to end.
      if (await readPostmaster(place.files))
        await run(place.binaries.pgCtl, ['stop', '-w', '-m', 'fast', '-D', place.files], { cwd: dataDir, ...user })
    },
  }
}
