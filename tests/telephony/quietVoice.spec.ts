import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { decode } from '../../services/training-line/sound/g711.ts'
import { callView, lineView, say, talk } from './fixtures/operator.ts'
import { median, operatorLevels } from './fixtures/operatorLevels.ts'
import { test } from './fixtures/panelTest.ts'
import { speakingFrom } from './fixtures/speakingFrom.ts'
import { writeSound } from './fixtures/tone.ts'

/** A recorded phrase of the training voices, its loud frames brought to `levelDb`. */
const writeQuietSpeech = (levelDb: number): string => {
  const wav = readFileSync(join(import.meta.dirname, '../../assets/voices/signature-question.wav'))
  const spoken = decode(wav.subarray(wav.indexOf('data', 12, 'latin1') + 8), 'PCMU')
  const frames = Array.from({ length: Math.floor(spoken.length / 160) }, (_, nth) => spoken.subarray(nth * 160, nth * 160 + 160))
  const powers = frames.map((frame) => frame.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0) / 160)
  const loud = powers.filter((power) => power > 10 ** -4)
  const level = Math.sqrt(loud.reduce((sum, power) => sum + power, 0) / loud.length)
  const samples = new Float64Array(spoken.length + 8_000)
  samples.set(Float64Array.from(spoken, (sample) => (sample / 32_768 / level) * 10 ** (levelDb / 20)))
  return writeSound(samples, 8_000)
}

test.use(speakingFrom(writeQuietSpeech(-50)))

test('a voice of −50 dBFS is too quiet, although gain control lifts what the caller hears', async ({
  bench,
  account,
  line,
  nextReport,
}) => {
  const report = nextReport()
  await bench.evaluate((to) => {
    window.bench.order({ type: 'line.admit', admits: true })
    window.bench.line({ type: 'operator.wentOnLine', account: to, microphone: { devices: [], processing: true } })
  }, account)
  await expect.poll(async () => (await lineView(bench)).lamp).toBe('onLine')
  await talk(bench, line)

  const levels = (await operatorLevels(bench, 50)).filter((db) => db > -100)
  const band = (await callView(bench))?.level?.band
  await say(bench, { type: 'operator.hungUp' })

  expect(median(levels)).toBeGreaterThan(-56)
  expect(median(levels)).toBeLessThan(-45)
  expect(band).toEqual({ verdict: 'bad', hint: 'tooQuiet' })
  expect((await report).heardLevelDb).toBeGreaterThan(-42)
  const kept = await bench.evaluate(() => window.bench.noted.flatMap((entry) => (entry.what === 'levelSummed' ? [entry] : [])))
  expect(kept.reduce((sum, { quietSeconds }) => sum + quietSeconds, 0)).toBeGreaterThan(3)
  expect(kept.reduce((sum, { goodSeconds }) => sum + goodSeconds, 0)).toBe(0)
})
