import { expect } from '@playwright/test'
import { callView, goOnLine, heardAt, lineView, talk } from './fixtures/operator.ts'
import { test } from './fixtures/panelTest.ts'
import { speakingFrom } from './fixtures/speakingFrom.ts'
import { writeTone } from './fixtures/tone.ts'

test.use(speakingFrom(writeTone(-22, 700)))

test('is registered again at once after a reset', async ({ bench, account, network }) => {
  await goOnLine(bench, { ...account, server: network.address })
  network.reset()
  const lost = await heardAt(bench, 'line.lost')
  const again = await heardAt(bench, 'line.registered', lost)

  expect(again - lost).toBeLessThan(1_000)
  expect((await lineView(bench)).lamp).toBe('onLine')
})

test('notices a black hole and comes back when the network does', async ({ bench, account, network }) => {
  await goOnLine(bench, { ...account, server: network.address })
  const proven = await heardAt(bench, 'line.proven')

  network.swallow(true)
  const unproven = await heardAt(bench, 'line.unproven', proven)
  const lamp = (await lineView(bench)).lamp
  network.swallow(false)
  await heardAt(bench, 'line.registered', unproven)

  // A probe has waited in vain: nothing is left to hope for, and the lamp does not wait ten seconds more.
  expect(lamp).toBe('noConnection')
  expect((await lineView(bench)).lamp).toBe('onLine')
})

test('is registered again at once when the network is back, also from an attempt that hangs', async ({ bench, account, network }) => {
  await goOnLine(bench, { ...account, server: network.address })
  network.swallow(true)
  network.reset()
  await expect.poll(async () => (await lineView(bench)).stage).toBe('connecting')

  network.swallow(false)
  const shaken = await bench.evaluate(() => {
    window.bench.line({ type: 'network.shaken' })
    return performance.now()
  })
  const again = await heardAt(bench, 'line.registered', shaken)

  expect(again - shaken).toBeLessThan(1_500)
})

test('finds a wire that died while the machine slept, without waiting for a probe’s whole limit', async ({ bench, account, network }) => {
  await goOnLine(bench, { ...account, server: network.address })
  // Only the old wire is dead: what is opened now gets through.
  network.swallow(true)
  network.swallowNew(false)

  const shaken = await bench.evaluate(() => {
    window.bench.line({ type: 'network.shaken' })
    return performance.now()
  })
  const again = await heardAt(bench, 'line.registered', shaken)

  expect(again - shaken).toBeLessThan(1_500)
})

test('keeps the conversation while the wire is down, and ends it when the other end turns out to be gone', async ({
  bench,
  account,
  network,
  line,
}) => {
  await goOnLine(bench, { ...account, server: network.address })
  await heardAt(bench, 'line.proven')
  await talk(bench, line)

  network.refuse(true)
  network.reset()
  const lost = await heardAt(bench, 'line.lost')
  const during = await callView(bench)
  network.refuse(false)
  await bench.evaluate(() => window.bench.line({ type: 'network.shaken' }))
  await heardAt(bench, 'line.registered', lost)

  expect(during?.phase).toBe('talking')
  // The training line lets a caller go with the socket: its answer to the refreshed dialog says so.
  await expect.poll(async () => (await callView(bench))?.ended).toEqual({ by: 'line', cause: 'lineLost' })
})
