import { type App, type BrowserWindow, dialog, Notification, powerMonitor } from 'electron'
import type { StandWatch } from './deskStand.ts'
import { type LeavingCost, leavingCost } from './leavingCost.ts'
import type { ShellWords } from './words.ts'

interface LeavingNeeds {
  readonly app: App
  readonly window: BrowserWindow
  readonly watch: StandWatch
  readonly words: () => ShellWords
}

const agrees = async (window: BrowserWindow, cost: Exclude<LeavingCost, 'nothing'>, words: ShellWords): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: words.title,
    message: cost === 'call' ? words.quitInCall : words.quitOnLine,
    buttons: [words.stay, words.quitAnyway],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

/**
 * On line the closed window goes to the tray and the calls keep coming; quitting says first what it costs. A machine that shuts down
 * and a signal are not asked back.
 */
export const guardLeaving = ({ app, window, watch, words }: LeavingNeeds): void => {
  let agreed = false
  let asking = false
  let toldOfTray = false
  const leave = (): void => {
    agreed = true
    app.quit()
  }
  window.on('close', (event) => {
    if (agreed || leavingCost(watch.now()) === 'nothing') return
    event.preventDefault()
    window.hide()
    if (toldOfTray) return
    toldOfTray = true
    new Notification({ title: words().title, body: words().stillOnLine }).show()
  })
  app.on('before-quit', (event) => {
    const cost = leavingCost(watch.now())
    if (agreed || cost === 'nothing') {
      agreed = true
      return
    }
    event.preventDefault()
    if (asking) return
    asking = true
    void agrees(window, cost, words()).then((yes) => {
      asking = false
      if (yes) leave()
    })
  })
  powerMonitor.on('shutdown', () => {
    agreed = true
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
}
