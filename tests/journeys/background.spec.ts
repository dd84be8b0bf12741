import { expect, type Page } from '@playwright/test'
import { test } from './journey.ts'
import { onScreen, ringTrainingCall } from './walk.ts'

declare global {
  interface Window {
    testRing?: { readonly notices: string[]; loudest: number }
  }
}

/** A page that is not in front, in a browser that lets it show notices; what its loudspeakers play is measured. */
const putInBackground = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const ring = { notices: [] as string[], loudest: -100 }
    window.testRing = ring
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
    document.hasFocus = () => false
    class FakeNotification extends EventTarget {
      static readonly permission = 'granted'
      constructor(title: string) {
        super()
        ring.notices.push(title)
      }
      close() {}
    }
    Object.assign(window, { Notification: FakeNotification })
    const play = HTMLMediaElement.prototype.play
    HTMLMediaElement.prototype.play = function () {
      if (this.srcObject instanceof MediaStream) {
        const context = new AudioContext()
        const analyser = context.createAnalyser()
        context.createMediaStreamSource(this.srcObject).connect(analyser)
        const samples = new Float32Array(analyser.fftSize)
        const look = () => {
          analyser.getFloatTimeDomainData(samples)
          const energy = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
          ring.loudest = Math.max(ring.loudest, 10 * Math.log10(energy + 1e-10))
          setTimeout(look, 40)
        }
        look()
      }
      return play.call(this)
    }
  })

test('a page that has stood behind another tab for hours rings, is heard, and shows who calls', async ({ world }) => {
  const panel = await world.startPanel()
  const page = await world.openPanel(panel)
  const screen = onScreen(page)
  await page.clock.install()
  await page.reload()
  await screen.button('Стать на линию').click()
  await expect(screen.line).toContainText('На линии')
  const icon = () => page.locator('link[rel="icon"]').getAttribute('href')
  const iconBefore = await icon()
  await putInBackground(page)
  const other = await page.context().newPage()
  await other.goto('about:blank')
  await other.bringToFront()

  for (let hour = 0; hour < 4; hour += 1) await page.clock.fastForward('01:00:00')
  await expect(screen.line).toContainText('На линии')
  await ringTrainingCall(page, /терпеливый абонент/)

  await expect(screen.incoming).toBeVisible()
  await expect.poll(() => page.title()).toContain('☎ +7 813 555-01-17')
  expect(await icon()).not.toBe(iconBefore)
  expect(await page.evaluate(() => window.testRing?.notices)).toEqual(['Входящий вызов: +7 813 555-01-17'])
  await expect.poll(() => page.evaluate(() => window.testRing?.loudest ?? -100)).toBeGreaterThan(-30)

  await screen.incoming.getByRole('button', { name: 'Отклонить' }).click()
  await expect.poll(() => page.title()).toBe('Пульт оператора')
  expect(await icon()).toBe(iconBefore)
})
