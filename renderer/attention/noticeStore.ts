import { create } from 'zustand'
import { persist } from 'zustand/middleware'

const current = (): NotificationPermission => (typeof Notification === 'undefined' ? 'denied' : Notification.permission)

interface NoticeState {
  /** As the browser has it; `default` means that nobody was asked. */
  readonly permission: NotificationPermission
  /** The operator said "not now": he is not asked again. */
  readonly declined: boolean
}

const useNoticeStore = create<NoticeState>()(
  persist((): NoticeState => ({ permission: current(), declined: false }), {
    name: 'operator-panel.notices',
    partialize: ({ declined }) => ({ declined }),
  }),
)

/** Whether the operator is to be asked for notices of the system. */
export const useAsksForNotices = (): boolean => useNoticeStore(({ permission, declined }) => permission === 'default' && !declined)

export const allowNotices = async (): Promise<void> => {
  useNoticeStore.setState({ permission: await Notification.requestPermission() })
}

export const declineNotices = () => useNoticeStore.setState({ declined: true })
