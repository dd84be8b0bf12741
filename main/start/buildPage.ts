import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentStamp } from './contentStamp.ts'
import { pageSources } from './pageSources.ts'

const stampName = 'build.stamp'

export interface PageBuild {
  /** Folder with the sources and `out/`. */
  readonly root: string
  /** Builds the page into a folder. */
  readonly build: (folder: string) => Promise<void>
  /** Called before a build: it takes some seconds. */
  readonly building: () => void
}

const isFresh = (folder: string, stamp: string): boolean =>
  existsSync(join(folder, stampName)) && readFileSync(join(folder, stampName), 'utf8') === stamp

/**
 * Builds the page where its sources differ from what was built. The new page takes the old one's place whole, so that a panel
 * starting beside this one never serves half of it. Resolves with the page's folder.
 */
export const buildPage = async ({ root, build, building }: PageBuild): Promise<string> => {
  const page = join(root, 'out/renderer')
  const stamp = contentStamp(root, pageSources)
  if (isFresh(page, stamp)) return page
  building()
  const draft = join(root, `out/renderer-${process.pid}.new`)
  const former = join(root, `out/renderer-${process.pid}.old`)
  mkdirSync(join(root, 'out'), { recursive: true })
  try {
    await build(draft)
    writeFileSync(join(draft, stampName), stamp)
    if (existsSync(page)) renameSync(page, former)
    renameSync(draft, page)
  } catch (failed) {
    // Another panel that started at the same moment may have put the same page there first.
    if (!isFresh(page, stamp)) throw failed
  } finally {
    for (const folder of [draft, former]) rmSync(folder, { recursive: true, force: true })
  }
  return page
}
