import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
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

/** The command line of a process; null where there is no such process. */
const commandOf = async (pid: number): Promise<string | null> => {
  try {
    if (process.platform === 'linux') return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ')
    if (process.platform === 'win32') return (await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])).stdout
    return (await run('ps', ['-o', 'args=', '-p', String(pid)])).stdout
  } catch {
    return null
  }
}

/**
 * A pid file may outlive its server, and the pid may be another program's by now. True where the file named no server of these
 * files: it is removed and the other program left alone. Windows tells a program's name only, not its files.
 */
export const endStranger = async (files: string, { pid }: Postmaster): Promise<boolean> => {
  const command = await commandOf(pid)
  const isOurs = command?.includes('postgres') && (process.platform === 'win32' || command.includes(files))
  if (isOurs) return false
  await rm(pidFile(files), { force: true })
  return true
}
