import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, copyFile, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { whoRuns } from '../../services/asuo/storage/postmaster.ts'
import { AsuoProcess } from './AsuoProcess.ts'
import { databaseOf } from './databaseOf.ts'

let folder: string
let dataDir: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asuo-data-'))
  // As root the database runs as another user, who must be able to walk here.
  await chmod(folder, 0o711)
  dataDir = join(folder, 'data')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const start = (data = dataDir) => AsuoProcess.start('--port', '0', '--data', data)
const pidFileOf = (data: string) => join(data, 'cluster', 'postmaster.pid')
const postmasterOf = async (data: string) => {
  const lines = (await readFile(pidFileOf(data), 'utf8')).split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]) }
}
/** A living process that looks like PostgreSQL at work on those files, and does nothing. */
const looksLikePostgres = async (cwd: string): Promise<ChildProcess> => {
  const program = join(folder, 'postgres')
  await copyFile('/bin/sleep', program)
  const child = spawn(program, ['600'], { cwd, stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}
const writePidFile = (data: string, pid: number | undefined, port: number) =>
  writeFile(pidFileOf(data), `${pid}\n${data}/cluster\n0\n${port}\n\n127.0.0.1\n\nready   \n`)

describe('a data directory', () => {
  it('is the same by whatever name it is called: the living server is adopted, its interlock kept', async () => {
    const first = await start()
    const orphan = await postmasterOf(dataDir)
    await first.end('SIGKILL')
    const link = join(folder, 'link')
    await symlink(dataDir, link)

    await using second = await start(link)

    expect(await postmasterOf(dataDir)).toEqual(orphan)
    expect(await second.end('SIGTERM')).toBe(0)
  })

  it.runIf(process.platform === 'linux')('is not touched where a process may be at work on it that does not answer', async () => {
    await (await start()).end('SIGTERM')
    const silent = await looksLikePostgres(join(dataDir, 'cluster'))
    await writePidFile(dataDir, silent.pid, 1)

    const { code, said } = await AsuoProcess.refused('--port', '0', '--data', dataDir)

    expect([code, said.trim().split('\n').length]).toEqual([2, 1])
    expect(said).toMatch(
      new RegExp(`postmaster\\.pid names process ${silent.pid}, which may be a PostgreSQL at work on these files.*--data`),
    )
    expect((await postmasterOf(dataDir)).pid).toBe(silent.pid)
  })

  it.runIf(process.platform === 'linux')('is not taken for served because another server takes its password', async () => {
    await (await start()).end('SIGTERM')
    const other = join(folder, 'other')
    await using elsewhere = await start(other)
    await copyFile(join(other, 'database.password'), join(dataDir, 'database.password'))
    await writePidFile(dataDir, (await looksLikePostgres(join(dataDir, 'cluster'))).pid, (await postmasterOf(other)).port)

    expect((await AsuoProcess.refused('--port', '0', '--data', dataDir)).said).toMatch(/does not answer as one/)
    expect((await fetch(`${elsewhere.url}/health`)).status).toBe(200)
  })

  it('made by another major version of PostgreSQL is refused with what to do, and not touched', async () => {
    await (await start()).end('SIGTERM')
    const mark = join(dataDir, 'cluster', 'PG_VERSION')
    await writeFile(mark, '17\n')

    const { code, said } = await AsuoProcess.refused('--port', '0', '--data', dataDir)

    expect([code, said.trim().split('\n').length]).toEqual([2, 1])
    expect(said).toMatch(/made by PostgreSQL 17, this program brings PostgreSQL \d+: start the version of ASUO that made it/)
    expect(await readFile(mark, 'utf8')).toBe('17\n')
  })

  it('has no server left behind where its database lets nobody in', async () => {
    const first = await start()
    await using database = await databaseOf(dataDir)
    await database.run("update pg_database set datallowconn = false where datname = 'asuo'")
    await first.end('SIGTERM')

    const { code, said } = await AsuoProcess.refused('--port', '0', '--data', dataDir)

    expect(code).toBe(2)
    expect(said).toMatch(/embedded PostgreSQL refuses the sign-in.*postgresql\.log/)
    await expect(stat(pidFileOf(dataDir))).rejects.toThrow('ENOENT')
  })
})

describe('the process of a pid file', () => {
  it('is nobody’s when it is gone, a stranger’s when it is another program', async () => {
    const gone = spawn(process.execPath, ['-e', '0'])
    await new Promise((resolve) => gone.once('exit', resolve))

    expect(await whoRuns(gone.pid ?? 0, folder)).toBe('nobody')
    expect(await whoRuns(process.pid, folder)).toBe('stranger')
  })

  it.runIf(process.platform === 'linux')('is a stranger’s when it is a PostgreSQL of other files', async () => {
    const { pid = 0 } = await looksLikePostgres(tmpdir())

    expect(await whoRuns(pid, folder)).toBe('stranger')
    expect(await whoRuns(pid, tmpdir())).toBe('server')
  })
})
