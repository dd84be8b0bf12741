import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { note } from './journal.ts'
import { labelsOf, type Menu } from './menu.ts'
import { strict } from './strict.ts'

interface NativeImage {
  readonly file: string
}

export const nativeImage = strict('nativeImage', {
  /** Electron gives an empty image for an absent file, in silence; here it is a mistake. */
  createFromPath: (file: string): NativeImage => {
    if (!existsSync(file)) throw new Error(`Electron stand-in: no image at ${file}`)
    return strict('NativeImage', { file })
  },
})

export class Tray extends EventEmitter {
  constructor(image: NativeImage) {
    super()
    note('Tray', basename(image.file))
    // biome-ignore lint/correctness/noConstructorReturn: the strict face is what the program gets
    return strict('Tray', this)
  }

  setImage(image: NativeImage): void {
    note('Tray.setImage', basename(image.file))
  }

  setToolTip(text: string): void {
    note('Tray.setToolTip', text)
  }

  setContextMenu(menu: Menu): void {
    note('Tray.setContextMenu', labelsOf(menu))
  }
}
