import { expect } from '@playwright/test'
import { goOnLine, talk } from './fixtures/operator.ts'
import { median, operatorLevels } from './fixtures/operatorLevels.ts'
import { test } from './fixtures/panelTest.ts'
import { speakingFrom } from './fixtures/speakingFrom.ts'
import { writeVoice } from './fixtures/tone.ts'

test.use(speakingFrom(writeVoice(-22)))

test('a voice of −22 dBFS reads −22, give or take one, and its pauses are silence', async ({ bench, account }) => {
  await goOnLine(bench, account)

  const levels = await operatorLevels(bench, 40)

  const speech = levels.filter((db) => db > -100)
  expect(median(speech)).toBeGreaterThan(-23)
  expect(median(speech)).toBeLessThan(-21)
  expect(levels.length - speech.length).toBeGreaterThan(5)
})

test('a voice is noticed within two seconds of speaking into a muted microphone', async ({ bench, account, line }) => {
  await goOnLine(bench, account)
  await talk(bench, line)

  const lateMs = await bench.evaluate(async () => {
    const { heard, call, callView } = window.bench
    const from = heard.length
    call({ type: 'operator.muted' })
    while (!callView()?.mute.speakingWhileMuted) await new Promise((turn) => requestAnimationFrame(turn))
    // The mute may have fallen into a pause of the voice: the time runs from its first word.
    const spoken = heard.slice(from).find(({ event }) => event.type === 'level.measured' && event.operatorDb > -100)
    return performance.now() - (spoken?.at ?? 0)
  })

  expect(lateMs).toBeLessThan(2_000)
})
