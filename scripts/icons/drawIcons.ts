import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { chromiumPath } from '../../tests/chromium.ts'

/** Draws the PNGs beside the SVGs of `assets/icons`: run it after changing a drawing, `node scripts/icons/drawIcons.ts`, and commit both. */
const folder = join(import.meta.dirname, '../../assets/icons')

/** Electron takes `…@2x.png` by itself on dense screens. */
const tray = (mood: string) => [
  { svg: `tray-${mood}.svg`, png: `tray-${mood}.png`, size: 16 },
  { svg: `tray-${mood}.svg`, png: `tray-${mood}@2x.png`, size: 32 },
]
/** The names are electron-builder's: a folder of sizes for Linux, one large picture it makes .ico and .icns from. */
const panel = [16, 32, 48, 64, 128, 256, 512].map((size) => ({ svg: 'panel.svg', png: `linux/${size}x${size}.png`, size }))
const pictures = [
  ...['idle', 'ringing', 'onCall', 'offLine'].flatMap(tray),
  ...panel,
  { svg: 'panel.svg', png: 'panel-256.png', size: 256 },
  { svg: 'panel.svg', png: 'panel-512.png', size: 512 },
]

const draw = async (browser: Browser, svg: string, size: number): Promise<Buffer> => {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const source = Buffer.from(await readFile(join(folder, svg))).toString('base64')
  await page.setContent(
    `<style>body{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="data:image/svg+xml;base64,${source}">`,
  )
  const picture = await page.screenshot({ omitBackground: true })
  await page.close()
  return picture
}

const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
await mkdir(join(folder, 'linux'), { recursive: true })
for (const { svg, png, size } of pictures) await writeFile(join(folder, png), await draw(browser, svg, size))
await browser.close()
