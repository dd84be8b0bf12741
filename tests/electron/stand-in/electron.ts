import { app } from './app.ts'
import { BrowserWindow } from './browserWindow.ts'
import { dialog, Notification, powerMonitor, powerSaveBlocker, screen, shell } from './desktop.ts'
import { globalShortcut } from './globalShortcut.ts'
import { ipcMain } from './ipcMain.ts'
import { Menu } from './menu.ts'
import { protocol } from './protocol.ts'
import { safeStorage } from './safeStorage.ts'
import { session } from './session.ts'
import { strict } from './strict.ts'
import { nativeImage, Tray } from './tray.ts'
import { utilityProcess } from './utilityProcess.ts'

const electron = strict('electron', {
  app,
  BrowserWindow,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  nativeImage,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
})

/** What `import … from 'electron'` and, for the debugger, `require('electron')` give. A name that is not here does not link. */
export {
  app,
  BrowserWindow,
  dialog,
  // biome-ignore lint/style/noDefaultExport: Electron has one, and electron-store imports it
  electron as default,
  electron as 'module.exports',
  globalShortcut,
  ipcMain,
  Menu,
  Notification,
  nativeImage,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
}
