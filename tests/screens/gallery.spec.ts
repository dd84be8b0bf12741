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

const offences = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

const sticksOut = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

/** Eighty short tests: the axe report and the picture tell more than a trace, which doubles their time. */
test.use({ trace: 'off' })

for (const scene of sceneNames) {
  test(`${scene} is readable for everybody, in Russian by day and in English by night @screenshot`, async ({ gallery }, { outputDir }) => {
    for (const look of [usual, night]) {
      const page = await gallery.show(scene, look)

      expect(await offences(page)).toEqual([])

      await page.screenshot({ path: `${outputDir}/../screens/${scene}.${look.language}.${look.theme}.png` })
    }
  })

  test(`${scene} fits a small window and a zoomed one, and says nothing in a foreign language`, async ({ gallery }) => {
    for (const look of [smallest, zoomed]) expect(await sticksOut(await gallery.show(scene, look))).toBe(false)

    expect(await foreignWords(await gallery.show(scene, usual))).toEqual([])
  })
}
