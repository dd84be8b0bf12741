import { expect, type Page } from '@playwright/test'
import { callView, goOnLine, heardAt, outgoing, say } from './fixtures/operator.ts'
import { test } from './fixtures/panelTest.ts'
import { speakingFrom } from './fixtures/speakingFrom.ts'
import { writeTone } from './fixtures/tone.ts'

const ringMs = 2_500

test.use(speakingFrom(writeTone(-22, 700)))

/** Everything that the call's connection has put on the wire: sound, key exchange, and ICE's own checks. */
const onTheWire = (bench: Page): Promise<{ bytes: number; checks: number }> =>
  bench.evaluate(async () => {
    const { made } = window as unknown as { readonly made: readonly RTCPeerConnection[] }
    const stats = [...((await made.at(-1)?.getStats())?.values() ?? [])]
    const sum = (type: string, of: string) => stats.filter((it) => it.type === type).reduce((total, it) => total + (Number(it[of]) || 0), 0)
    return { bytes: sum('transport', 'bytesSent'), checks: sum('candidate-pair', 'requestsSent') }
  })

/** The operator goes on speaking into the open microphone, and the answer is long prepared. */
const ringsAWhile = async (bench: Page): Promise<void> => {
  await expect.poll(async () => (await callView(bench))?.phase).toBe('ringing')
  const { callId } = (await callView(bench)) ?? {}
  await bench.waitForFunction((since) => performance.now() - since > 0, await bench.evaluate((ms) => performance.now() + ms, ringMs))
  expect(await callView(bench)).toMatchObject({ callId, phase: 'ringing' })
}

test('puts nothing at all on the wire before the answer, though the operator speaks', async ({ bench, account, line, nextReport }) => {
  const report = nextReport()
  await goOnLine(bench, account)
  await line.call('check-patient')
  await ringsAWhile(bench)

  const [sent, sound] = [await onTheWire(bench), await outgoing(bench)]
  await say(bench, { type: 'operator.rejected' })

  expect(sent).toEqual({ bytes: 0, checks: 0 })
  expect(sound).toEqual({ packets: 0, level: 0 })
  expect(await report).toMatchObject({ heardSpeechMs: 0, heardLevelDb: null })
})

test('is heard by the caller only after the answer', async ({ bench, account, line, nextReport }) => {
  const report = nextReport()
  await goOnLine(bench, account)
  await line.call('check-patient')
  await ringsAWhile(bench)

  await say(bench, { type: 'operator.answered' })
  await heardAt(bench, 'media.flowing')
  await expect.poll(async () => (await outgoing(bench)).packets).toBeGreaterThan(25)
  await say(bench, { type: 'operator.hungUp' })

  const log = (await report).log.map(({ event }) => event)
  expect(log.filter((event) => event === 'operator.answers' || event === 'operator.speaks').slice(0, 2)).toEqual([
    'operator.answers',
    'operator.speaks',
  ])
})
