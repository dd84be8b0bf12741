import { execFile } from 'node:child_process'
import { chown, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '../cannotStart.ts'
import { type Claim, claimCluster } from './claimCluster.ts'
import { type ClusterPlace, exists } from './clusterFiles.ts'
import { freePort } from './freePort.ts'
import { type Postmaster, readPostmaster, removePidFile, whoRuns } from './postmaster.ts'

const run = promisify(execFile)
const attempts = 5

/** A running server of the files, claimed for this process. */
export interface HeldServer {
  readonly port: number
  readonly claim: Claim
}

export const addressOf = (password: string, port: number, database: string) => `postgres://asuo:${password}@127.0.0.1:${port}/${database}`

const claimAt = (place: ClusterPlace, port: number): Promise<Claim> => claimCluster(addressOf(place.password, port, 'postgres'), place)

/** The server that may be running on the files. A pid file whose process is certainly another program is taken away. */
const runningServer = async ({ files }: ClusterPlace): Promise<Postmaster | null> => {
  const postmaster = await readPostmaster(files)
  if (!postmaster) return null
  const runner = await whoRuns(postmaster.pid, files)
  if (runner === 'stranger') await removePidFile(files)
  return runner === 'server' ? postmaster : null
}

/** Claims the server that runs already; null where none does. Where that cannot be told for certain, nothing is touched. */
export const adoptServer = async (place: ClusterPlace): Promise<HeldServer | null> => {
  const running = await runningServer(place)
  if (!running) return null
  try {
    return { port: running.port, claim: await claimAt(place, running.port) }
  } catch (refusal) {
    if (refusal instanceof CannotStart) throw refusal
    // It ended, or another one began, while it was being asked.
    if ((await runningServer(place))?.pid !== running.pid) return adoptServer(place)
    throw new CannotStart(
      `${join(place.files, 'postmaster.pid')} names process ${running.pid}, which may be a PostgreSQL at work on these files but does not answer as one: end that process, or name another data directory with --data.`,
      { cause: refusal },
    )
  }
}

const startServer = async ({ dataDir, files, binaries, user }: ClusterPlace, port: number): Promise<void> => {
  const log = join(dataDir, 'postgresql.log')
  if (user && !(await exists(log))) {
    await writeFile(log, '', { mode: 0o600 })
    await chown(log, user.uid, user.gid)
  }
  const server = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60`
  await run(binaries.pgCtl, ['start', '-w', '-t', '60', '-D', files, '-l', log, '-o', server], { cwd: dataDir, ...user })
}

/** Does nothing where the server has ended already. */
export const stopServer = async (place: ClusterPlace): Promise<void> => {
  const { binaries, files, dataDir, user } = place
  if (!(await runningServer(place))) return
  try {
    await run(binaries.pgCtl, ['stop', '-w', '-m', 'fast', '-D', files], { cwd: dataDir, ...user })
  } catch (refusal) {
    // pg_ctl also fails where the server died of something else in that moment and left its pid file: nothing is left to stop.
    if (await runningServer(place)) throw refusal
  }
}

const claimStarted = async (place: ClusterPlace, port: number): Promise<HeldServer> => {
  try {
    return { port, claim: await claimAt(place, port) }
  } catch (refusal) {
    // Unless another service was quicker to claim it, the server just started is nobody's.
    if (!(refusal instanceof CannotStart)) await stopServer(place)
    throw refusal
  }
}

/** Starts a server on that port, or on one the system chooses. */
export const launchServer = async (place: ClusterPlace, wanted?: number): Promise<HeldServer> => {
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort())
    try {
      await startServer(place, port)
    } catch (refusal) {
      const adopted = await adoptServer(place)
      if (adopted) return adopted
      if (wanted === undefined && attempt < attempts) continue
      const log = join(place.dataDir, 'postgresql.log')
      throw new CannotStart(`The embedded PostgreSQL does not start: ${log} says why.`, { cause: refusal })
    }
    return claimStarted(place, port)
  }
}
