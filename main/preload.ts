import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { PanelBridge } from '#core/bridge/panelBridge'
import { noticeChannel, requestChannel } from './electron/channels.ts'

const panelBridge: PanelBridge = {
  request: (name, input) => ipcRenderer.invoke(requestChannel, name, input).catch(() => ({ ok: false, fault: { code: 'deskGone' } })),
  listen: (name, heard) => {
    const onNotice = (_event: IpcRendererEvent, told: unknown, payload: Parameters<typeof heard>[0]): void => {
      if (told === name) heard(payload)
    }
    ipcRenderer.on(noticeChannel, onNotice)
    return () => void ipcRenderer.off(noticeChannel, onNotice)
  },
}

contextBridge.exposeInMainWorld('panelBridge', panelBridge)
