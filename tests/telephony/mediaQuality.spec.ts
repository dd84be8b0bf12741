import { expect, type Page } from '@playwright/test'
import { callView, goOnLine, say, talk } from './fixtures/operator.ts'
import { test } from './fixtures/panelTest.ts'
import { speakingFrom } from './fixtures/speakingFrom.ts'
import { writeTone } from './fixtures/tone.ts'

test.use(speakingFrom(writeTone(-22, 700)))

/** What the product measured, once it has done so `count` times. */
const measurements = async (bench: Page, count: number) => {
  const all = () =>
    bench.evaluate(() => window.bench.heard.flatMap(({ at, event }) => (event.type === 'media.measured' ? [{ at, ...event }] : [])))
  await expect.poll(async () => (await all()).length, { timeout: 40_000 }).toBeGreaterThanOrEqual(count)
  return all()
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

test('a calm line is measured every two seconds and shown as good', async ({ bench, account, line }) => {
  await goOnLine(bench, account)
  await talk(bench, line)

  const measured = await measurements(bench, 4)

  for (const { codec, loss, jitterMs, delayMs } of measured) {
    expect(codec).toBe('g711')
    expect(loss.fromPbx).toBeLessThan(0.01)
    expect(jitterMs).toBeLessThan(30)
    // Null until the other end's first report.
    expect(delayMs ?? Number.POSITIVE_INFINITY).toBeGreaterThan(20)
  }
  // The other end's word comes with its own reports, every few seconds.
  const lately = async () => (await measurements(bench, 4)).at(-1)
  await expect.poll(async () => (await lately())?.delayMs ?? 0, { timeout: 40_000 }).toBeGreaterThan(20)
  expect((await lately())?.loss.toPbx).toBeLessThan(0.01)
  await expect.poll(async () => (await callView(bench))?.quality, { timeout: 30_000 }).toEqual({ state: 'good', cause: null })
})

test('nobody measures during a hold, and what comes after it is not blamed on it', async ({ bench, account, line }) => {
  await goOnLine(bench, account)
  await talk(bench, line)
  await measurements(bench, 1)

  await say(bench, { type: 'hold.promised', seconds: 30 })
  await expect.poll(async () => (await callView(bench))?.hold.state).toBe('held')
  const heldAt = await bench.evaluate(() => performance.now())
  await expect.poll(() => bench.evaluate(() => performance.now())).toBeGreaterThan(heldAt + 5_000)
  await say(bench, { type: 'operator.resumed' })
  await expect.poll(async () => (await callView(bench))?.hold.state).toBe('none')
  const resumedAt = await bench.evaluate(() => performance.now())

  const before = (await measurements(bench, 1)).length
  const after = (await measurements(bench, before + 2)).filter(({ at }) => at > heldAt)
  expect(after.filter(({ at }) => at < resumedAt)).toEqual([])
  for (const { loss } of after) expect(loss.fromPbx).toBeLessThan(0.01)
})

test.describe('with every tenth packet of the caller lost', () => {
  test.use({ loss: { toPanel: 10, fromPanel: 0 } })

  test('the measured loss is what was lost, and the way here is named', async ({ bench, account, line }) => {
    await goOnLine(bench, account)
    await talk(bench, line)

    const measured = await measurements(bench, 5)

    expect(mean(measured.map(({ loss }) => loss.fromPbx))).toBeGreaterThan(0.085)
    expect(mean(measured.map(({ loss }) => loss.fromPbx))).toBeLessThan(0.115)
    expect(measured.at(-1)?.loss.toPbx).toBeLessThan(0.01)
    expect((await callView(bench))?.quality).toMatchObject({ cause: 'lossFromPbx' })
    await expect.poll(async () => (await callView(bench))?.quality.state).toBe('bad')
  })
})

test.describe('with every twentieth packet of the operator lost', () => {
  test.use({ loss: { toPanel: 0, fromPanel: 20 } })

  test('the other end’s report of the loss is what was lost, and the way there is named', async ({ bench, account, line }) => {
    await goOnLine(bench, account)
    await talk(bench, line)

    const told = (await measurements(bench, 6)).flatMap(({ loss }) => (loss.toPbx === null ? [] : [loss.toPbx]))

    expect(told.length).toBeGreaterThan(3)
    expect(mean(told)).toBeGreaterThan(0.03)
    expect(mean(told)).toBeLessThan(0.07)
    expect((await callView(bench))?.quality).toMatchObject({ cause: 'lossToPbx' })
    await say(bench, { type: 'operator.hungUp' })
    const kept = await bench.evaluate(() => window.bench.noted.flatMap((entry) => (entry.what === 'qualitySummed' ? [entry] : [])))
    expect(kept.at(-1)?.worst).toMatchObject({ grade: 'poor', cause: 'lossToPbx' })
  })
})

test.describe('with a caller whose telephone sends nothing in his pauses', () => {
  test.use({ loss: { toPanel: 0, fromPanel: 0, silentAfter: 500 } })

  test('a long pause is no bad line', async ({ bench, account, line }) => {
    await goOnLine(bench, account)
    await talk(bench, line)
    await measurements(bench, 4)
    const since = await bench.evaluate(() => performance.now())

    await expect.poll(() => bench.evaluate(() => performance.now()), { timeout: 40_000 }).toBeGreaterThan(since + 20_000)

    const all = await measurements(bench, 4)
    expect(all.filter(({ loss }) => loss.fromPbx > 0.01)).toEqual([])
    expect(all.at(-1)?.at).toBeLessThan(since + 10_000)
    expect((await callView(bench))?.quality).toEqual({ state: 'good', cause: null })
  })
})
