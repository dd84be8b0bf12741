import { join } from 'node:path'
import { Menu, nativeImage, Tray } from 'electron'
import type { StandWatch } from './deskStand.ts'
import { type TrayMood, trayMoodOf } from './trayMood.ts'
import type { ShellWords } from './words.ts'

interface TrayNeeds {
  readonly icons: string
  readonly watch: StandWatch
  readonly words: () => ShellWords
  readonly show: () => void
  readonly quit: () => void
}

export interface PanelTray {
  /** Draws the words anew, after the operator changed the language. */
  reword(): void
}

export const createPanelTray = ({ icons, watch, words, show, quit }: TrayNeeds): PanelTray => {
  const image = (mood: TrayMood) => nativeImage.createFromPath(join(icons, `tray-${mood}.png`))
  const tray = new Tray(image('offLine'))
  const draw = (): void => {
    const mood = trayMoodOf(watch.now())
    tray.setImage(image(mood))
    tray.setToolTip(`${words().title} — ${words().tray[mood]}`)
  }
  const reword = (): void => {
    tray.setContextMenu(
      Menu.buildFromTemplate([{ label: words().show, click: show }, { type: 'separator' }, { label: words().quit, click: quit }]),
    )
    draw()
  }
  tray.on('click', show)
  watch.listen(draw)
  reword()
  return { reword }
}
