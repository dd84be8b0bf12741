import type { BrowserWindow } from 'electron'
import type { Attention } from '../desk/desk.ts'
import type { StandWatch } from './deskStand.ts'
import type { ShellWords } from './words.ts'

/**
 * A ringing call brings the window up without the keyboard: the operator may be typing into another program. The taskbar flashes,
 * the title names the caller, the tray follows `watch`.
 */
export const createAttention = (window: BrowserWindow, watch: StandWatch, words: () => ShellWords): Attention => ({
  ring(caller) {
    watch.told({ ringing: caller !== null })
    if (window.isDestroyed()) return
    window.setTitle(caller === null ? words().title : `${words().incoming(caller)} — ${words().title}`)
    if (caller !== null && (!window.isVisible() || window.isMinimized())) window.showInactive()
    // A window that lies under others is as good as hidden; this takes no keyboard from them.
    if (caller !== null) window.moveTop()
    window.flashFrame(caller !== null && !window.isFocused())
  },
})

/** Brings the window to the operator who asked for it: tray, second start. */
export const raise = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
