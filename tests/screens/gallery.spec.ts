import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { sceneNames } from '../../renderer/gallery/sceneNames.ts'
import { foreignWords } from './foreignWords.ts'
import { type Look, test } from './galleryPage.ts'

const usual: Look = { language: 'ru', theme: 'light', width: 1280, height: 800 }
const night: Look = { language: 'en', theme: 'dark', width: 1280, height: 800 }
const smallest: Look = { ...usual, width: 960, height: 640 }
/** 1280 × 800 at 150 % zoom. */
const zoomed: Look = { ...usual, width: 853, height: 533 }

/** One frame, nothing of another origin: axe's legacy mode spares a second page for each report. */
const offences = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

const sticksOut = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

/** The axe report and the picture tell more than a trace, which doubles the time. */
test.use({ trace: 'off' })

for (const scene of sceneNames) {
  test(`${scene} is readable for everybody, in Russian by day and in English by night`, async ({ gallery }) => {
    for (const look of [usual, night]) expect(await offences(await gallery.show(scene, look))).toEqual([])
  })

  test(`${scene} fits a small window and a zoomed one, and says nothing in a foreign language`, async ({ gallery }) => {
    for (const look of [smallest, zoomed]) expect(await sticksOut(await gallery.show(scene, look))).toBe(false)

    expect(await foreignWords(await gallery.show(scene, usual))).toEqual([])
  })

  test(`${scene} has its picture taken @screenshot`, async ({ gallery }, { outputDir }) => {
    for (const look of [usual, night, smallest]) {
      const page = await gallery.show(scene, look)
      await page.screenshot({
        path: `${outputDir}/../screens/${scene}.${look.language}.${look.theme}.${look.width}.png`,
        animations: 'disabled',
      })
    }
  })
}
