import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import type { SceneName } from '../../renderer/gallery/sceneNames.ts'
import pageConfig from '../../vite.config.ts'

export interface Look {
  readonly language: 'ru' | 'en'
  readonly theme: 'light' | 'dark'
  readonly width: number
  readonly height: number
}

interface Gallery {
  /** Opens one scene and waits until it stands. Looks of one language and theme share a page, which is walked from scene to scene. */
  show(scene: SceneName, look: Look): Promise<Page>
}

/** The gallery, built as the page itself is built, into a folder of its own. */
const buildGallery = async (outDir: string): Promise<void> => {
  await build({
    ...pageConfig,
    configFile: false,
    logLevel: 'error',
    build: {
      ...pageConfig.build,
      outDir,
      rolldownOptions: { input: { gallery: resolve(import.meta.dirname, '../../renderer/gallery.html') } },
    },
  })
}

export const test = base.extend<object, { galleryOrigin: string; gallery: Gallery }>({
  galleryOrigin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const outDir = mkdtempSync(join(tmpdir(), 'gallery-'))
      await buildGallery(outDir)
      const server = await preview({
        ...pageConfig,
        configFile: false,
        logLevel: 'error',
        build: { outDir },
        preview: { host: '127.0.0.1', port: 0 },
      })
      await use(server.resolvedUrls?.local[0] ?? '')
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  gallery: [
    async ({ browser, galleryOrigin }, use) => {
      const pages = new Map<string, Page>()
      const opened = async ({ language, theme }: Look): Promise<Page> => {
        const query = `lang=${language}&theme=${theme}`
        const known = pages.get(query)
        if (known !== undefined) return known
        const context = await browser.newContext({ locale: 'ru-RU', timezoneId: 'Europe/Moscow', reducedMotion: 'reduce' })
        const page = await context.newPage()
        await page.goto(`${galleryOrigin}gallery.html?${query}`)
        pages.set(query, page)
        return page
      }
      await use({
        async show(scene, look) {
          const page = await opened(look)
          // A page in the background draws no frames, and its picture is waited for in vain.
          await page.bringToFront()
          await page.setViewportSize({ width: look.width, height: look.height })
          await page.evaluate((name) => {
            window.location.hash = name
          }, scene)
          await page.locator(`html[data-scene="${scene}"]`).waitFor({ state: 'attached' })
          await page.evaluate(() => document.fonts.ready)
          return page
        },
      })
      for (const page of pages.values()) await page.context().close()
    },
    { scope: 'worker' },
  ],
})
