import { execFile } from 'node:child_process'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Postmaster {
  readonly pid: number
  readonly port: number
}

const pidFile = (files: string) => join(files, 'postmaster.pid')

/** What `postmaster.pid` says: the pid in its first line, the port in its fourth. */
export const readPostmaster = async (files: string): Promise<Postmaster | null> => {
  const lines = (await readFile(pidFile(files), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) && port > 0 ? { pid, port } : null
}

/** The file is PostgreSQL's own interlock: it may go only where its process is certainly another program. */
export const removePidFile = (files: string): Promise<void> => rm(pidFile(files), { force: true })

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (refusal) {
    // EPERM: it lives, and belongs to somebody else.
    return !(refusal instanceof Error && 'code' in refusal && refusal.code === 'ESRCH')
  }
}

/** The program of a living process; null where the system does not tell. */
const programOf = async (pid: number): Promise<string | null> => {
  try {
    if (process.platform === 'linux') return (await readFile(`/proc/${pid}/comm`, 'utf8')).trim()
    if (process.platform === 'win32') return (await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])).stdout
    return (await run('ps', ['-o', 'comm=', '-p', String(pid)])).stdout.trim()
  } catch {
    return null
  }
}

/** Ended, but not yet fetched by its parent: the pid is taken, the program is not there any more. */
const isZombie = async (pid: number): Promise<boolean> =>
  process.platform === 'linux' && /^State:\s+Z/m.test(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''))

/** A PostgreSQL stands in the folder of its files. Where the folder cannot be seen, it may be these. */
const standsElsewhere = async (pid: number, files: string): Promise<boolean> => {
  if (process.platform !== 'linux') return false
  const [here, there] = await Promise.all([stat(files), stat(`/proc/${pid}/cwd`).catch(() => null)])
  return there !== null && (there.dev !== here.dev || there.ino !== here.ino)
}

/**
 * A pid file may outlive its server, and the pid may be another program's by now. `nobody`: the process is gone, and PostgreSQL
 * itself will judge its stale file. `stranger`: certainly no server of these files. `server`: theirs, or it cannot be told.
 */
export const whoRuns = async (pid: number, files: string): Promise<'nobody' | 'stranger' | 'server'> => {
  if (!isAlive(pid)) return 'nobody'
  if (await isZombie(pid)) return 'stranger'
  const program = await programOf(pid)
  if (program === null || program === '') return 'server'
  if (!program.includes('postgres')) return 'stranger'
  return (await standsElsewhere(pid, files)) ? 'stranger' : 'server'
}
