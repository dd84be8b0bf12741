import type * as Electron from 'electron'
import type * as standIn from './stand-in/electron.ts'

type StandIn = typeof standIn

/** Public names Electron does not have; must be none, or this file does not compile: nothing may be tested against an invented API. */
type Invented<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>
type None<Names extends never> = Names

export type NothingIsInvented = [
  None<Exclude<keyof StandIn, keyof typeof Electron | 'default' | 'module.exports'>>,
  None<Invented<StandIn['app'], Electron.App>>,
  None<Invented<StandIn['app']['commandLine'], Electron.CommandLine>>,
  None<Invented<InstanceType<StandIn['BrowserWindow']>, Electron.BrowserWindow>>,
  None<Invented<StandIn['BrowserWindow'], typeof Electron.BrowserWindow>>,
  None<Invented<InstanceType<StandIn['BrowserWindow']>['webContents'], Electron.WebContents>>,
  None<Invented<StandIn['dialog'], Electron.Dialog>>,
  None<Invented<StandIn['globalShortcut'], Electron.GlobalShortcut>>,
  None<Invented<StandIn['ipcMain'], Electron.IpcMain>>,
  None<Invented<InstanceType<StandIn['Menu']>, Electron.Menu>>,
  None<Invented<StandIn['Menu'], typeof Electron.Menu>>,
  None<Invented<StandIn['nativeImage'], typeof Electron.nativeImage>>,
  None<Invented<InstanceType<StandIn['Notification']>, Electron.Notification>>,
  None<Invented<StandIn['powerMonitor'], Electron.PowerMonitor>>,
  None<Invented<StandIn['powerSaveBlocker'], Electron.PowerSaveBlocker>>,
  None<Invented<StandIn['protocol'], Electron.Protocol>>,
  None<Invented<StandIn['safeStorage'], Electron.SafeStorage>>,
  None<Invented<StandIn['screen'], Electron.Screen>>,
  None<Invented<StandIn['session']['defaultSession'], Electron.Session>>,
  None<Invented<StandIn['session']['defaultSession']['webRequest'], Electron.WebRequest>>,
  None<Invented<InstanceType<StandIn['Tray']>, Electron.Tray>>,
  None<Invented<StandIn['utilityProcess'], typeof Electron.utilityProcess>>,
  None<Invented<ReturnType<StandIn['utilityProcess']['fork']>, Electron.UtilityProcess>>,
]
