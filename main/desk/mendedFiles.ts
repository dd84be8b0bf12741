import type { Notices } from '#core/bridge/notices'
import type { NoticeBoard } from './noticeBoard.ts'

interface SetAside {
  readonly settings: string | null
  readonly outbox: string | null
}

/** Tells what was set aside at start to the first page that is there to hear it, once. */
export const createMendedFiles = (notices: NoticeBoard, { settings, outbox }: SetAside): (() => void) => {
  const untold: Notices['desk.mended'][] = [
    ...(settings ? [{ file: 'settings' as const, keptAs: settings }] : []),
    ...(outbox ? [{ file: 'outbox' as const, keptAs: outbox }] : []),
  ]
  return () => {
    for (const mended of untold.splice(0)) notices.tell('desk.mended', mended)
  }
}
