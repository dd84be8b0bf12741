import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const inside = ['assets', 'knowledge', 'ru']

/** The articles stand beside the package, however deep this module was bundled into it. */
export const articleFolder = (): string => {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, ...inside)
    if (existsSync(found)) return found
  }
  throw new Error(`no folder ${inside.join('/')} stands beside the service`)
}
