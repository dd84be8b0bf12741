import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildPage } from '../../main/start/buildPage.ts'
import { temporaryProfile } from './temporaryProfile.ts'

/** Sources with one file, and a build that copies it. */
const workshop = () => {
  const root = temporaryProfile()
  mkdirSync(join(root, 'renderer'))
  const write = (text: string) => writeFileSync(join(root, 'renderer/main.tsx'), text)
  write('one')
  let builds = 0
  const make = (build?: (folder: string) => Promise<void>) =>
    buildPage({
      root,
      building: () => {
        builds += 1
      },
      build:
        build ??
        (async (folder) => {
          mkdirSync(folder, { recursive: true })
          writeFileSync(join(folder, 'index.html'), readFileSync(join(root, 'renderer/main.tsx')))
        }),
    })
  return { root, write, make, builds: () => builds }
}

it('builds once, and again only after the sources changed', async () => {
  const { write, make, builds } = workshop()

  const page = await make()
  await make()
  write('one')
  await make()
  expect(builds()).toBe(1)

  write('two')
  await make()
  expect(builds()).toBe(2)
  expect(readFileSync(join(page, 'index.html'), 'utf8')).toBe('two')
})

it('keeps the page that stands when a build fails, and leaves nothing half', async () => {
  const { root, write, make } = workshop()
  const page = await make()
  write('broken')

  const failing = make(async (folder) => {
    mkdirSync(folder, { recursive: true })
    throw new Error('does not compile')
  })

  await expect(failing).rejects.toThrow('does not compile')
  expect(existsSync(join(page, 'index.html'))).toBe(true)
  expect(readdirSync(join(root, 'out'))).toEqual(['renderer'])
})
