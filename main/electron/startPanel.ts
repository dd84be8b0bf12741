import { join } from 'node:path'
import { app, safeStorage, session, shell } from 'electron'
import type { Settings } from '#core/settings/settings'
import { closeOnFailure } from '../desk/closeOnFailure.ts'
import { createDesk } from '../desk/createDesk.ts'
import type { Desk } from '../desk/desk.ts'
import type { DeskOptions } from '../desk/deskOptions.ts'
import { memorySecrets } from '../secrets/memorySecrets.ts'
import { offerClipboard, setApplicationMenu } from './applicationMenu.ts'
import { createAttention, raise } from './attention.ts'
import type { CertificatePins } from './certificates.ts'
import { pageConnections } from './connections.ts'
import { overhearPresence, watchStand } from './deskStand.ts'
import { createGlobalKeys } from './globalKeys.ts'
import { guardSession } from './guardSession.ts'
import { answerPanel, tellPanel } from './ipc.ts'
import { guardLeaving } from './leaving.ts'
import { pageAddress, pageOrigin } from './pageAddress.ts'
import { servePage } from './pageProtocol.ts'
import { createPanelTray } from './panelTray.ts'
import { createPanelWindow } from './panelWindow.ts'
import { watchPower } from './power.ts'
import { prepare } from './preparing.ts'
import { openSafeSecrets } from './safeSecrets.ts'
import { wordsIn } from './words.ts'

interface PanelNeeds {
  /** Folder with `out/` and `assets/`: the repository, or the packaged program. */
  readonly root: string
  readonly profile: string
  readonly options: DeskOptions
  readonly pins: CertificatePins
  readonly noteBug: (bug: unknown, where: string) => void
}

/** Puts window, desk and page together once Electron is ready. Rejects with a `DeskRefusal` where the desk cannot start. */
export const startPanel = async ({ root, profile, options, pins, noteBug }: PanelNeeds): Promise<Desk> => {
  const { settings } = options
  let language = options.language ?? settings.read().language
  const words = () => wordsIn(language)
  const icons = join(root, 'assets/icons')
  const watch = watchStand()
  const preparing = prepare(() => language)
  let connections: readonly string[] = []
  const connect = () => connections

  setApplicationMenu(process.platform)
  servePage({ root: join(root, 'out/renderer'), connect, preparing: preparing.answer })
  guardSession(session.defaultSession, {
    isPanel: (contents) => contents === window.webContents,
    connect,
    pins,
    developing: !app.isPackaged,
  })
  const window = createPanelWindow({
    title: words().title,
    icon: join(icons, 'panel-256.png'),
    preload: join(root, 'out/preload/preload.cjs'),
    placeFile: join(profile, 'window.json'),
    developing: !app.isPackaged,
  })
  offerClipboard(window.webContents)
  guardLeaving({ app, window, watch, words })
  const tray = createPanelTray({ icons, watch, words, show: () => raise(window), quit: () => app.quit() })
  app.on('second-instance', () => raise(window))
  app.on('activate', () => raise(window))
  preparing.show('profile', window)

  const desk = await createDesk(
    {
      shell: 'electron',
      version: app.getVersion(),
      profile,
      secrets: await openSafeSecrets({
        vault: safeStorage,
        file: join(profile, 'secrets.json'),
        inMemory: memorySecrets(),
        platform: process.platform,
        now: Date.now(),
      }),
      attention: createAttention(window, watch, words),
      globalKeys: createGlobalKeys((verb) => verb !== 'mute' && raise(window)),
      openBrowser: (address) =>
        shell.openExternal(address).then(
          () => true,
          () => false,
        ),
      origins: () => [pageOrigin],
      progress: (step) => preparing.show(step, window),
    },
    options,
  )
  if (window.isDestroyed()) return desk
  return closeOnFailure(desk, async () => {
    connections = await pageConnections(desk, options.sipUrl ?? settings.read().sipUrl)
    watchPower(desk, watch)
    answerPanel(window.webContents, overhearPresence(desk.answers, watch), noteBug)
    tellPanel(window.webContents, desk)
    desk.listen((name, told) => {
      if (name !== 'settings.changed') return
      language = (told as Settings).language
      tray.reword()
    })
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      noteBug(new Error(`The page's process ended: ${reason}`), 'page')
      watch.told({ state: 'offline', ringing: false })
      if (reason !== 'clean-exit') window.webContents.reload()
    })
    await window.loadURL(pageAddress)
    return desk
  })
}
