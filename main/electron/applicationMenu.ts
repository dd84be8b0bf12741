import { Menu, type WebContents } from 'electron'

/** No menu bar, so no reload and no developer tools by key. On a Mac the bar is the system's, and copying by key needs its entries. */
export const setApplicationMenu = (platform: NodeJS.Platform): void =>
  Menu.setApplicationMenu(platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null)

/** What the right button offers in the page: the clipboard, where there is something to copy or a field to paste into. */
export const offerClipboard = (contents: WebContents): void =>
  void contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate([{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]).popup()
    else if (selectionText) Menu.buildFromTemplate([{ role: 'copy' }]).popup()
  })
