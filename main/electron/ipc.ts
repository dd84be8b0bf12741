import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { answerRequest } from '#core/bridge/answerRequest'
import type { Answers } from '#core/bridge/requests'
import type { Desk } from '../desk/desk.ts'
import { noticeChannel, requestChannel } from './channels.ts'
import { isPanelFrame } from './senderFrame.ts'

/** Answers requests of the panel's main frame alone; anybody else's promise is rejected before its words are read. Returns the undo. */
export const answerPanel = (panel: WebContents, answers: Answers, noteBug: (bug: unknown, name: string) => void): (() => void) => {
  const answer = answerRequest(answers, noteBug)
  ipcMain.handle(requestChannel, (event: IpcMainInvokeEvent, name: unknown, input: unknown) => {
    if (event.sender !== panel || !isPanelFrame(event.senderFrame)) throw new Error('Only the panel may ask')
    return answer(name, input)
  })
  return () => ipcMain.removeHandler(requestChannel)
}

/** Carries the desk's notices to the page. Returns the undo. */
export const tellPanel = (panel: WebContents, desk: Desk): (() => void) =>
  desk.listen((name, payload) => {
    if (!panel.isDestroyed()) panel.send(noticeChannel, name, payload)
  })

/** electron-store opens a channel of its own that tells any page where the profile lies; nobody here needs it. */
export const closeStoreChannel = (): void => void ipcMain.removeAllListeners('electron-store-get-data')
