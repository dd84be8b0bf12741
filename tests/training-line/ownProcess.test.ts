import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { forkLine } from '../../services/training-line/forkLine.ts'
import type { LineProcess } from '../../services/training-line/LineProcess.ts'
import { startTrainingLine, type TrainingLineHandle } from '../../services/training-line/start.ts'
import { OperatorPhone, panelOrigin } from './people/OperatorPhone.ts'

async function aStartedLine(hidden = false) {
  let child: LineProcess | null = null
  const handle = await startTrainingLine({
    origins: () => [panelOrigin],
    hidden,
    launch: () => {
      child = forkLine()
      return child
    },
  })
  onTestFinished(() => handle.close())
  return { handle, kill: () => child?.kill() }
}

const signIn = async (handle: TrainingLineHandle) => {
  const phone = await OperatorPhone.connect(handle)
  await phone.register()
  return phone
}

it('runs in its own process: registers, rings, reports, closes', async () => {
  const { handle } = await aStartedLine()
  expect(await handle.call('check-leaves')).toEqual({ ok: false, fault: { code: 'lineUnreachable', why: null } })
  const phone = await signIn(handle)
  const reported = new Promise((resolve) => handle.listen(resolve))

  expect(await handle.call('no-such')).toEqual({ ok: false, fault: { code: 'notFound' } })
  expect(await handle.call('check-leaves')).toEqual({ ok: true, value: null })
  const call = await phone.nextCall()
  await call.invitation.reject()

  expect(await reported).toMatchObject({ scenarioId: 'check-leaves', endedBy: 'operator' })
  await phone.leave()
  await handle.close()
  await expect(OperatorPhone.connect(handle)).rejects.toThrow('ECONNREFUSED')
})

it('asks the desk whether an origin may come in', async () => {
  const { handle } = await aStartedLine()

  await expect(OperatorPhone.connect(handle, 'http://127.0.0.1:9999')).rejects.toThrow('403')
})

it('lists for people what is made for people', async () => {
  const plain = await aStartedLine()
  const all = await aStartedLine(true)
  const checks = (handle: TrainingLineHandle) => handle.scenarios().filter(({ id }) => id.startsWith('check-')).length

  expect(plain.handle.scenarios().length).toBeGreaterThanOrEqual(5)
  expect(checks(plain.handle)).toBe(0)
  expect(checks(all.handle)).toBe(3)
})

it('tells the desk when the process dies', async () => {
  const { handle, kill } = await aStartedLine()
  const fell = new Promise((resolve) => handle.onExit(resolve))

  kill()

  expect(await fell).toBeNull()
  expect(await handle.call('check-leaves')).toEqual({ ok: false, fault: { code: 'trainingLineDown' } })
})

it('says in a sentence why it cannot open', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'no-assets-'))
  onTestFinished(() => rmSync(empty, { recursive: true }))

  await expect(startTrainingLine({ origins: () => [], assets: empty })).rejects.toThrow(/scenarios/)
})

it.each(['SIGINT', 'SIGTERM'] as const)('hangs up before it ends on %s', async (signal) => {
  const line = fork(join(import.meta.dirname, '../../services/training-line/lineEntry.ts'), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  onTestFinished(() => void line.kill('SIGKILL'))
  const ready = once(line, 'message')
  line.send({ type: 'open', assets: join(import.meta.dirname, '../../assets'), hidden: true, port: 0, password: null })
  expect((await ready)[0]).toMatchObject({ type: 'ready' })
  const ended = once(line, 'exit')

  line.kill(signal)

  expect(await ended).toEqual([0, null])
})

it('ends with its owner, however that ended', async () => {
  const owner = spawn(process.execPath, [join(import.meta.dirname, 'people/lonelyOwner.ts')], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void owner.kill('SIGKILL'))
  const [printed] = await once(owner.stdout, 'data')
  const account = JSON.parse(String(printed))
  await OperatorPhone.connect(account)

  owner.kill('SIGKILL')

  await expect.poll(() => OperatorPhone.connect(account).catch(({ code }) => code), { timeout: 5_000 }).toBe('ECONNREFUSED')
})
