import { expect, it } from 'vitest'
import { standingLine } from '../../main/line/standingLine.ts'
import type { TrainingLineHandle } from '../../services/training-line/start.ts'

/** A training line's process: rings when asked, and dies when told to. */
const fakeLine = (name: string) => {
  const ends = new Set<(code: number | null) => void>()
  const reports = new Set<(report: never) => void>()
  const called: string[] = []
  const handle: TrainingLineHandle = {
    server: 'ws://127.0.0.1:5066',
    domain: 'training.local',
    user: '101',
    password: name,
    scenarios: () => [],
    call: async (id) => {
      called.push(id)
      return { ok: true, value: null }
    },
    listen: (heard) => {
      reports.add(heard as (report: never) => void)
      return () => void reports.delete(heard as (report: never) => void)
    },
    onExit: (heard) => {
      ends.add(heard)
      return () => void ends.delete(heard)
    },
    close: async () => {},
  }
  const dies = () => {
    for (const heard of ends) heard(1)
  }
  const tells = (report: unknown) => {
    for (const heard of reports) heard(report as never)
  }
  return { handle, called, dies, tells }
}

const world = async (...lines: readonly (ReturnType<typeof fakeLine> | Error)[]) => {
  const waiting: (() => void)[] = []
  const asked: unknown[] = []
  let stood = 0
  const line = await standingLine({
    start: async (again) => {
      asked.push(again ?? null)
      const next = lines[asked.length - 1]
      if (next === undefined || next instanceof Error) throw next ?? new Error('no further line')
      return next.handle
    },
    later: (run) => {
      waiting.push(run)
      return () => void waiting.splice(waiting.indexOf(run), 1)
    },
    stands: () => {
      stood += 1
    },
  })
  return { line, asked, waiting, stood: () => stood, passes: () => waiting.shift()?.() }
}

it('stands up again at the same address with the same password, and says so', async () => {
  const [first, second] = [fakeLine('secret'), fakeLine('secret')]
  const { line, asked, stood, passes } = await world(first, second)
  const heard: unknown[] = []
  line.listen((report) => heard.push(report))

  first.dies()
  expect(await line.call('any')).toEqual({ ok: false, fault: { code: 'trainingLineDown' } })
  passes()

  await expect.poll(stood).toBe(1)
  expect(asked).toEqual([null, { port: 5066, password: 'secret' }])
  expect(await line.call('any')).toEqual({ ok: true, value: null })
  second.tells('a report')
  expect([second.called, heard]).toEqual([['any'], ['a report']])
})

it('goes on trying where the port is not free yet', async () => {
  const [first, second] = [fakeLine('secret'), fakeLine('secret')]
  const { asked, waiting, stood, passes } = await world(first, new Error('port in use'), second)
  first.dies()
  passes()
  await expect.poll(() => waiting.length).toBe(1)
  passes()

  await expect.poll(stood).toBe(1)
  expect(asked).toHaveLength(3)
})

it('stays down once it is closed', async () => {
  const first = fakeLine('secret')
  const { line, waiting, asked } = await world(first)
  first.dies()
  await line.close()

  expect([waiting.length, asked.length]).toEqual([0, 1])
})
