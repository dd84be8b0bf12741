import { expect, type Page } from '@playwright/test'
import type { Wishes } from '#core/telephony/chosenDevice'
import type { LineAccount } from '#core/telephony/telephone'
import { device } from './device.ts'
import { callerLevel, callView, lineView, outgoing, say, talk } from './fixtures/operator.ts'
import { test as base } from './fixtures/panelTest.ts'
import { plug, plugDevices, sentHertz, unplug } from './fixtures/pluggedDevices.ts'
import type { Bench } from './page/bench.ts'

const wishes: Wishes = [device('headset'), device('builtIn')]

/** The bench on a machine with a headset at 700 Hz and a built-in microphone at 1700 Hz. */
const test = base.extend({
  page: async ({ page }, use) => {
    await plugDevices(page, { builtIn: 1700, headset: 700 })
    await use(page)
  },
})

const goOnLine = async (bench: Page, account: LineAccount): Promise<void> => {
  await bench.evaluate(
    ([to, devices]) => {
      const { bench } = window as unknown as { readonly bench: Bench }
      bench.order({ type: 'line.admit', admits: true })
      bench.line({ type: 'operator.wentOnLine', account: to, microphone: { devices, processing: false } })
    },
    [account, wishes] as const,
  )
  await expect.poll(async () => (await lineView(bench)).lamp).toBe('onLine')
}

test('goes on through the fallback when the headset is unplugged in a call, and back when it returns', async ({
  bench,
  account,
  line,
  nextReport,
}) => {
  const report = nextReport()
  await goOnLine(bench, account)
  await talk(bench, line)
  await callerLevel(bench, 8)
  const before = await sentHertz(bench)

  await unplug(bench, 'headset')
  await expect.poll(() => sentHertz(bench)).toBe(1700)
  await callerLevel(bench, 8)
  await plug(bench, 'headset')
  await expect.poll(() => sentHertz(bench)).toBe(700)
  await callerLevel(bench, 8)
  await say(bench, { type: 'operator.hungUp' })

  expect(before).toBe(700)
  const { log, heardLevelDb } = await report
  expect(log.filter(({ event }) => event === 'operator.silent')).toEqual([])
  expect(heardLevelDb).toBeGreaterThan(-26)
  expect((await callView(bench))?.ended).toEqual({ by: 'operator', cause: 'normal' })
})

test('keeps a muted operator muted over the exchange, for the caller’s own ear', async ({ bench, account, line, nextReport }) => {
  const report = nextReport()
  await goOnLine(bench, account)
  await talk(bench, line)
  await callerLevel(bench, 8)
  await say(bench, { type: 'operator.muted' })
  await expect.poll(async () => (await outgoing(bench)).level).toBe(0)

  await unplug(bench, 'headset')
  await expect.poll(async () => (await lineView(bench)).microphoneLabel).toBe('builtIn')
  await callerLevel(bench, 8)
  const muted = await sentHertz(bench)
  // Marks in the caller's own log where the operator ceased to be muted.
  await say(bench, { type: 'operator.pressedKey', key: '5' })
  await callerLevel(bench, 4)
  await say(bench, { type: 'operator.unmuted' })
  await expect.poll(() => sentHertz(bench)).toBe(1700)
  await callerLevel(bench, 8)
  await say(bench, { type: 'operator.hungUp' })

  expect(muted).toBeNull()
  const told = ['operator.speaks', 'operator.silent', 'operator.key']
  const log = (await report).log.map(({ event }) => event).filter((event) => told.includes(event))
  expect(log).toEqual(['operator.speaks', 'operator.silent', 'operator.key', 'operator.speaks'])
})

test('answers through the fallback where the headset is unplugged while it rings', async ({ bench, account, line }) => {
  await goOnLine(bench, account)
  expect(await line.call('check-patient')).toEqual({ ok: true, value: null })
  await expect.poll(async () => (await callView(bench))?.phase).toBe('ringing')

  await unplug(bench, 'headset')
  await expect.poll(async () => (await lineView(bench)).microphoneLabel).toBe('builtIn')
  const before = await sentHertz(bench)
  await say(bench, { type: 'operator.answered' })

  await expect.poll(() => sentHertz(bench)).toBe(1700)
  expect(before).toBeNull()
})

test('is heard again as soon as any microphone is plugged in, where there was none left', async ({ bench, account, line }) => {
  await goOnLine(bench, account)
  await talk(bench, line)
  await unplug(bench, 'builtIn')
  await unplug(bench, 'headset')
  await expect.poll(async () => (await lineView(bench)).fault).toEqual({ code: 'microphoneMissing' })

  await plug(bench, 'builtIn')

  await expect.poll(() => sentHertz(bench)).toBe(1700)
  expect((await callView(bench))?.phase).toBe('talking')
})
