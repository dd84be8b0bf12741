import { expect, type Page } from '@playwright/test'
import type { DevicesInUse } from '#core/telephony/chosenDevice'
import { device } from './device.ts'
import { lineView } from './fixtures/operator.ts'
import { test } from './fixtures/panelTest.ts'
import type { Bench } from './page/bench.ts'

/** Chromium's own fake devices: several inputs and outputs, opened and switched by the browser itself. */
const inUse = (bench: Page): Promise<DevicesInUse | undefined> =>
  bench.evaluate(() =>
    (window as unknown as { readonly bench: Bench }).bench.heard
      .flatMap(({ event }) => (event.type === 'devices.changed' ? [event.devices] : []))
      .at(-1),
  )

test('opens the microphone and the speakers that are remembered by name alone', async ({ bench, account }) => {
  await bench.evaluate(
    ([to, microphone, speakers]) => {
      const { bench } = window as unknown as { readonly bench: Bench }
      bench.order({ type: 'sound.choose', headphones: [speakers], ring: [speakers] })
      bench.line({ type: 'operator.wentOnLine', account: to, microphone: { devices: [microphone], processing: false } })
    },
    [account, device('an id of yesterday', 'Fake Audio Input 2'), device('an id of yesterday', 'Fake Audio Output 2')] as const,
  )

  await expect.poll(async () => (await lineView(bench)).microphoneLabel).toBe('Fake Audio Input 2')
  await expect
    .poll(() => inUse(bench))
    .toEqual({
      microphone: { label: 'Fake Audio Input 2', instead: null },
      headphones: { label: 'Fake Audio Output 2', instead: null },
      ring: { label: 'Fake Audio Output 2', instead: null },
    })
})
