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
  /** Opens one scene and waits until its text face is there. */
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

export const test = base.extend<{ gallery: Gallery }, { galleryOrigin: string }>({
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

  gallery: async ({ page, galleryOrigin }, use) => {
    await use({
      async show(scene, { language, theme, width, height }) {
        await page.setViewportSize({ width, height })
        await page.goto('about:blank')
        await page.goto(`${galleryOrigin}gallery.html?lang=${language}&theme=${theme}#${scene}`)
        await page.locator('#panel > *').first().waitFor({ state: 'attached' })
        await page.evaluate(() => document.fonts.ready)
        return page
      },
    })
  },
})
