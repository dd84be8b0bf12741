import type { Notices } from '#core/bridge/notices'
import type { Desk } from './desk.ts'

/** Tells every listener; one that throws does not keep the others from hearing. */
export const createNoticeBoard = (noteBug: (bug: unknown, where: string) => void) => {
  const listeners = new Set<Parameters<Desk['listen']>[0]>()
  return {
    tell<N extends keyof Notices>(name: N, payload: Notices[N]): void {
      for (const heard of listeners) {
        try {
          heard(name, payload)
        } catch (bug) {
          noteBug(bug, name)
        }
      }
    },
    listen(heard: Parameters<Desk['listen']>[0]): () => void {
      listeners.add(heard)
      return () => void listeners.delete(heard)
    },
  }
}
export type NoticeBoard = ReturnType<typeof createNoticeBoard>
