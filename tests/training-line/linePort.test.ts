import { afterEach, describe, expect, it, vi } from 'vitest'
import { startTrainingLine } from '../../services/training-line/start.ts'
import { FakeLineProcess } from './people/FakeLineProcess.ts'

async function aHandle(origins: () => readonly string[] = () => []) {
  const line = new FakeLineProcess()
  const opening = startTrainingLine({ origins, launch: () => line, assets: '/assets' })
  line.isReady()
  return { line, handle: await opening }
}

afterEach(() => void vi.useRealTimers())

describe('the port of the training line', () => {
  it('opens the line with its assets and hands out the account', async () => {
    const { line, handle } = await aHandle()

    expect(line.orders).toEqual([{ type: 'open', assets: '/assets', hidden: false, port: 0, password: null }])
    expect(handle).toMatchObject({ server: 'ws://127.0.0.1:1', domain: 'training.local', user: '101', password: 'p' })
  })

  it.each([
    ['noPanel', { code: 'lineUnreachable', why: null }],
    ['noScenario', { code: 'notFound' }],
  ] as const)('turns the refusal %s into its fault', async (refusal, fault) => {
    const { line, handle } = await aHandle()
    const called = handle.call('any')

    line.says({ type: 'call.answered', ask: 1, refusal })

    expect(await called).toEqual({ ok: false, fault })
  })

  it('gives each question its own answer', async () => {
    const { line, handle } = await aHandle()
    const [first, second] = [handle.call('one'), handle.call('two')]

    line.says({ type: 'call.answered', ask: 2, refusal: null })
    line.says({ type: 'call.answered', ask: 1, refusal: 'noScenario' })

    expect((await second).ok).toBe(true)
    expect((await first).ok).toBe(false)
  })

  it('judges origins by what is known at that moment', async () => {
    const known: string[] = []
    const { line } = await aHandle(() => known)

    line.says({ type: 'origin.asked', ask: 1, origin: 'http://127.0.0.1:9' })
    known.push('http://127.0.0.1:9')
    line.says({ type: 'origin.asked', ask: 2, origin: 'http://127.0.0.1:9' })

    expect(line.orders.slice(1)).toEqual([
      { type: 'origin.judged', ask: 1, admitted: false },
      { type: 'origin.judged', ask: 2, admitted: true },
    ])
  })

  it('tells reports until the undo', async () => {
    const { line, handle } = await aHandle()
    const heard: string[] = []
    const undo = handle.listen(({ scenarioId }) => heard.push(scenarioId))
    const report = { callId: null, heardSpeechMs: 0, heardLevelDb: null, holds: [], log: [], endedBy: 'line' as const }

    line.says({ type: 'reported', report: { ...report, scenarioId: 'first' } })
    undo()
    line.says({ type: 'reported', report: { ...report, scenarioId: 'second' } })

    expect(heard).toEqual(['first'])
  })

  it('does not swallow a word it does not know', async () => {
    const { line } = await aHandle()

    expect(() => line.says({ type: 'gossip' })).toThrow()
  })

  it('rejects with the line’s own sentence when it cannot open', async () => {
    const line = new FakeLineProcess()
    const opening = startTrainingLine({ origins: () => [], launch: () => line })

    line.says({ type: 'failed', sentence: 'No recordings.' })

    await expect(opening).rejects.toThrow('No recordings.')
    expect(line.killed).toBe(true)
  })

  it('rejects when the process ends before it is ready', async () => {
    const line = new FakeLineProcess()
    const opening = startTrainingLine({ origins: () => [], launch: () => line })

    line.ends(1)

    await expect(opening).rejects.toThrow('ended before')
  })

  it('tells of a fall, answers what was asked and every later call with a fault', async () => {
    const { line, handle } = await aHandle()
    const codes: (number | null)[] = []
    handle.onExit((code) => codes.push(code))
    const asked = handle.call('one')

    line.ends(139)

    const down = { ok: false, fault: { code: 'trainingLineDown' } }
    expect(await asked).toEqual(down)
    expect(await handle.call('two')).toEqual(down)
    expect(codes).toEqual([139])
  })

  it('closes by asking, and an asked-for end is no fall', async () => {
    const { line, handle } = await aHandle()
    const codes: (number | null)[] = []
    handle.onExit((code) => codes.push(code))

    const closing = handle.close()
    line.ends(0)
    await closing
    await handle.close()

    expect(line.orders.at(-1)).toEqual({ type: 'close' })
    expect(codes).toEqual([])
    expect(line.killed).toBe(false)
  })

  it('ends a process that does not close by itself', async () => {
    vi.useFakeTimers()
    const { line, handle } = await aHandle()

    const closing = handle.close()
    await vi.advanceTimersByTimeAsync(3_000)
    await closing

    expect(line.killed).toBe(true)
  })
})
