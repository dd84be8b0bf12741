import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startAsuo } from '../../services/asuo/start.ts'
import { AsuoProcess } from './AsuoProcess.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asuo-cli-'))
  await chmod(folder, 0o755)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const refusedWith = async (...args: readonly string[]) => {
  const { code, said } = await AsuoProcess.refused(...args)
  expect([code, said.trim().split('\n').length]).toEqual([2, 1])
  return said
}

describe('the command line', () => {
  it.each([
    [['--speed', '9'], /--speed.*Usage:/],
    [['--port', 'many'], /--port many is not a port/],
    [['--port', '65536'], /give a number from 0 to 65535/],
    [['extra'], /extra.*Usage:/],
    [['--database-url', 'mysql://x'], /postgres:\/\/user:password@host/],
    [['--database-url', 'postgres://nobody@127.0.0.1:1/none', '--port', '0'], /does not answer.*check the address/],
  ] as const)('refuses %j in one sentence', async (args, sentence) => {
    expect(await refusedWith(...args)).toMatch(sentence)
  })

  it('refuses a data directory that is a file', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')

    expect(await refusedWith('--data', file, '--port', '0')).toMatch(/cannot be read and written.*--data/)
  })

  it.runIf(process.getuid?.() === 0)('refuses, as root, a data directory its database user cannot reach', async () => {
    const closed = join(folder, 'closed')
    await mkdir(closed, { mode: 0o700 })

    expect(await refusedWith('--data', join(closed, 'asuo'), '--port', '0')).toMatch(/closed to the system user "postgres"/)
  })

  it('refuses a second service on one data directory, a port in use, and stops cleanly', async () => {
    const dataDir = join(folder, 'shared')
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const port = String((taken.address() as AddressInfo).port)
    await using asuo = await AsuoProcess.start('--port', '0', '--data', dataDir, '--practice')

    expect(await refusedWith('--data', dataDir, '--port', '0')).toMatch(/Another ASUO works on the data directory/)
    expect((await fetch(`${asuo.url}/health`)).status).toBe(200)
    expect(await asuo.end('SIGTERM')).toBe(0)
    await expect(stat(join(dataDir, 'cluster', 'postmaster.pid'))).rejects.toThrow('ENOENT')

    expect(await refusedWith('--data', dataDir, '--port', port)).toMatch(/Port \d+ is in use/)
    await expect(stat(join(dataDir, 'cluster', 'postmaster.pid'))).rejects.toThrow('ENOENT')
    taken.close()
  })

  it('survives a pid file that names a stranger, and leaves the stranger alone', async () => {
    const dataDir = join(folder, 'stale')
    await using first = await AsuoProcess.start('--port', '0', '--data', dataDir)
    await first.end('SIGINT')
    await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), `${process.pid}\n${dataDir}/cluster\n0\n5432\n\n127.0.0.1\n\nready   \n`)

    await using second = await AsuoProcess.start('--port', '0', '--data', dataDir)

    expect((await fetch(`${second.url}/health`)).status).toBe(200)
    expect(await second.end('SIGTERM')).toBe(0)
  })

  it('does not serve published passwords beyond this machine', async () => {
    await expect(startAsuo({ port: 0, host: '0.0.0.0', dataDir: folder, practice: true })).rejects.toThrow(/published password/)
  })
})
