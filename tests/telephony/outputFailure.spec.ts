import { expect, type Page } from '@playwright/test'
import { callView, goOnLine } from './fixtures/operator.ts'
import { test as base } from './fixtures/panelTest.ts'

type Machine = Window & { readonly contexts: AudioContext[]; readonly elements: HTMLAudioElement[] }

/** The bench with everything that sounds in it within reach, so that its output can be made to fail. */
const test = base.extend({
  page: async ({ page }, use) => {
    await page.addInitScript(() => {
      const [contexts, elements]: [AudioContext[], HTMLAudioElement[]] = [[], []]
      const [Context, Element] = [window.AudioContext, window.Audio]
      window.AudioContext = class extends Context {
        constructor(options?: AudioContextOptions) {
          super(options)
          contexts.push(this)
        }
      }
      window.Audio = class extends Element {
        constructor() {
          super()
          elements.push(this)
        }
      }
      Object.assign(window, { contexts, elements })
    })
    await use(page)
  },
})

const contextStates = (bench: Page) => bench.evaluate(() => (window as unknown as Machine).contexts.map(({ state }) => state))
const playing = (bench: Page) =>
  bench.evaluate(() => (window as unknown as Machine).elements.map(({ paused, srcObject }) => !paused && srcObject !== null))

test('wakes its sound again when the output has failed: a caller who rings afterwards is heard', async ({ bench, account, line }) => {
  await goOnLine(bench, account)
  await bench.mouse.click(1, 1)
  await expect.poll(() => contextStates(bench)).toEqual(['running'])

  await bench.evaluate(() => (window as unknown as Machine).contexts[0]?.suspend())

  await expect.poll(() => contextStates(bench)).toEqual(['running'])
  await line.call('check-patient')
  await expect.poll(async () => (await callView(bench))?.phase).toBe('ringing')
  await expect.poll(async () => (await playing(bench)).at(-1)).toBe(true)
})

test('gives a failed loudspeaker its ring anew while it rings', async ({ bench, account, line }) => {
  await goOnLine(bench, account)
  await line.call('check-patient')
  await expect.poll(async () => (await playing(bench)).at(-1)).toBe(true)

  await bench.evaluate(() => {
    const ringer = (window as unknown as Machine).elements.at(-1)
    ringer?.pause()
    ringer?.dispatchEvent(new Event('error'))
  })

  expect((await playing(bench)).at(-1)).toBe(false)
  await expect.poll(async () => (await playing(bench)).at(-1)).toBe(true)
})
