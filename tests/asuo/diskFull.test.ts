import { execFile } from 'node:child_process'
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pino from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startAsuo } from '../../services/asuo/start.ts'
import { signIn } from './asuoFixture.ts'
import { databaseOf } from './databaseOf.ts'
import { draft } from './drafts.ts'

const run = promisify(execFile)

/** A disk of its own, small enough to be filled; null where this machine lets nobody mount one. */
const smallDisk = async (megabytes: number): Promise<string | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'asuo-disk-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'tmpfs', folder])
  } catch {
    return null
  }
  onTestFinished(async () => void (await run('umount', ['-l', folder])))
  return folder
}

describe('a full disk', () => {
  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
    'refuses registrations for a while, keeps every one it has acknowledged, leaves no gap, and serves again when there is room',
    async ({ skip }) => {
      const disk = await smallDisk(220)
      if (disk === null) return skip('this machine lets nobody mount a small disk')
      const dataDir = join(disk, 'data')
      const asuo = await startAsuo({ port: 0, dataDir, practice: true, log: pino({ level: 'silent' }) })
      onTestFinished(() => asuo.close())
      const operator = await signIn(asuo.url, 'operator')
      const filler = join(disk, 'filler')
      const { bavail, bsize } = await statfs(disk)
      // Close to full: what is left holds a few registrations.
      await writeFile(filler, Buffer.alloc(Number(bavail) * Number(bsize) - 4 * 1024 * 1024, 1))

      const acknowledged: string[] = []
      const register = async (body: ReturnType<typeof draft>, key: string) => {
        const reply = await operator.send('createTicket', { body, key })
        if (reply.problem === null) acknowledged.push(reply.body.uin)
        return reply.problem
      }
      const noise = () =>
        Array.from({ length: 1200 }, () => crypto.randomUUID())
          .join(' ')
          .slice(0, 18_000)
      const attempt = () => register(draft({ description: noise() }), crypto.randomUUID())
      let refusal = await attempt()
      for (let tries = 0; refusal === null && tries < 2000; tries += 1) {
        refusal = await attempt()
      }
      expect(refusal).toMatchObject({ code: 'upstream-unavailable', retryable: true })

      await rm(filler)
      const [body, key] = [draft(), crypto.randomUUID()]
      await expect.poll(() => register(body, key), { timeout: 60_000 }).toBeNull()

      await using database = await databaseOf(dataDir)
      const numbers = acknowledged.map((uin) => Number(uin.slice(3)))
      expect(numbers).toEqual(numbers.map((_, index) => 26 + index))
      expect(await database.count('select count(*) from tickets')).toBe(25 + acknowledged.length)
    },
    120_000,
  )
})
