import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readStartArguments, type StartArguments } from '../../main/start/startArguments.ts'
import { startElectron } from '../../main/start/startElectron.ts'
import { temporaryProfile } from './temporaryProfile.ts'

it.each(['assets/knowledge/article.md', 'renderer/main.tsx', 'src/a.ts', 'main/a.ts', 'services/a.ts'])(
  'builds the panel anew where %s has changed, and only then',
  async (source) => {
    const root = temporaryProfile()
    const write = (file: string, text: string) => {
      mkdirSync(join(root, file, '..'), { recursive: true })
      writeFileSync(join(root, file), text)
    }
    write(
      'node_modules/electron-vite/bin/electron-vite.js',
      "const fs = require('node:fs'); fs.mkdirSync('out/main', { recursive: true }); fs.writeFileSync('out/main/index.js', '')",
    )
    let builds = 0
    const given = readStartArguments([]) as StartArguments
    const start = () =>
      startElectron(root, '/bin/true', given, () => {
        builds += 1
      })

    write(source, 'one')
    expect([await start(), await start(), builds]).toEqual([0, 0, 1])
    write(source, 'two')
    expect([await start(), builds]).toEqual([0, 2])
  },
)
