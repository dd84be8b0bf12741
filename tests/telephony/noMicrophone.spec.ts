import { expect } from '@playwright/test'
import { chromiumArgs } from '../chromium.ts'
import { lineView } from './fixtures/operator.ts'
import { test } from './fixtures/panelTest.ts'

// No fake device: the machine of the tests has no microphone.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...chromiumArgs, '--use-fake-ui-for-media-stream'] })
  },
})

test('says that there is no microphone and never connects', async ({ bench, account }) => {
  await bench.evaluate((to) => {
    window.bench.line({ type: 'operator.wentOnLine', account: to, microphone: { devices: [], processing: true } })
  }, account)

  await expect.poll(async () => (await lineView(bench)).fault).toEqual({ code: 'microphoneMissing' })
  expect(await lineView(bench)).toMatchObject({ lamp: 'off', wanted: true })
  expect(await bench.evaluate(() => window.bench.heard.map(({ event }) => event.type))).toEqual(['microphone.failed'])
})
