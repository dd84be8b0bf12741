import type { App, WebContents } from 'electron'
import { pageAddress } from './pageAddress.ts'

/** The panel never leaves its page, opens no second window and embeds nothing. Only its own address may be loaded anew. */
const confine = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => {
    if (event.url !== pageAddress) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || event.url !== pageAddress) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

export const confineNavigation = (app: App): void => void app.on('web-contents-created', (_event, contents) => confine(contents))
