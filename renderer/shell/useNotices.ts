import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import type { MendedFile } from '#core/bridge/session'
import { useBridge } from '../bridge/BridgeProvider.tsx'
import { useText } from '../text/TextProvider.tsx'

/** What the desk tells beside the call, in a corner of the window: a damaged file, the UIN that replaces a provisional number. */
export const useNotices = (mended: readonly MendedFile[]): void => {
  const bridge = useBridge()
  const text = useText().desk.notices
  useEffect(() => {
    const show = (id: string, title: string, message: string) =>
      notifications.show({ id, title, message, autoClose: false, closeButtonProps: { 'aria-label': text.close } })
    for (const { file, keptAs } of mended) show(`mended ${file}`, text.files[file], text.mended(text.files[file], keptAs))
    const undo = [
      bridge.listen('ticket.numbered', ({ externalId, uin, provisionalNumber }) => {
        if (uin !== null && provisionalNumber !== null) show(externalId, text.numbered(uin), text.numberedHint(provisionalNumber))
      }),
    ]
    return () => {
      for (const unlisten of undo) unlisten()
    }
  }, [bridge, text, mended])
}
