import { expect, type Page } from '@playwright/test'
import type { SceneName } from '../../renderer/gallery/sceneNames.ts'
import { type Look, test } from './galleryPage.ts'

const usual: Look = { language: 'ru', theme: 'light', width: 1280, height: 800 }
const smallest: Look = { ...usual, width: 960, height: 640 }
const abroad: Look = { ...usual, language: 'en', theme: 'dark' }

/** Every state of the line, of ASUO and of the desk. */
const states: readonly SceneName[] = ['idle', 'connecting', 'offLineByChoice', 'signInNeeded', 'greeting', 'offline']

/** Where the strip ends and where its lamps and its first button stand. */
const places = (page: Page) =>
  page
    .locator('header')
    .first()
    .evaluate((strip) => {
      const parts = [strip, ...strip.querySelectorAll('[role="status"], button:not([role="status"] button)')]
      return parts.slice(0, 5).map((part) => {
        const { left, bottom } = part.getBoundingClientRect()
        return part === strip ? bottom : Math.round(left)
      })
    })

test.use({ trace: 'off' })

for (const look of [usual, smallest, abroad]) {
  test(`the strip of states stands still at ${look.width} px in ${look.language}`, async ({ gallery }) => {
    const [first = 'idle', ...others] = states
    const still = await places(await gallery.show(first, look))

    for (const scene of others) expect(await places(await gallery.show(scene, look)), scene).toEqual(still)
  })
}

test("the strip shows the operator's whole name where there is room", async ({ gallery }) => {
  const page = await gallery.show('signInNeeded', usual)
  const name = page.getByText('Соколова Мария Андреевна', { exact: true })

  expect(await name.evaluate((shown) => shown.scrollHeight <= shown.clientHeight && shown.scrollWidth <= shown.clientWidth)).toBe(true)
})

test('entries that ASUO refused keep the strip in one row', async ({ gallery }) => {
  const calm = (await places(await gallery.show('idle', smallest)))[0]

  expect((await places(await gallery.show('offLine', smallest)))[0]).toBe(calm)
})
