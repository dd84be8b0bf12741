import { BrowserWindow, screen } from 'electron'
import { fitPlace, keepPlace, leastSize, readPlace, usualSize } from './windowPlace.ts'

interface WindowNeeds {
  readonly title: string
  readonly icon: string
  readonly preload: string
  /** Remembers place and size between starts. */
  readonly placeFile: string
  readonly developing: boolean
}

/** The one window. Hidden until its page can be drawn; timers and sound go on while it is hidden. */
export const createPanelWindow = ({ title, icon, preload, placeFile, developing }: WindowNeeds): BrowserWindow => {
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const { maximized, ...place } = fitPlace(readPlace(placeFile), screens) ?? { ...usualSize, maximized: false }
  const window = new BrowserWindow({
    ...place,
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    title,
    icon,
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      backgroundThrottling: false,
      spellcheck: false,
      devTools: developing,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The title is the shell's: it carries the caller while the window rings.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => keepPlace(placeFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }))
  return window
}
