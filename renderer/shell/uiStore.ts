import { create } from 'zustand'
import type { CallerReport } from '#core/bridge/session'

export type OpenDialog = 'settings' | 'outbox' | 'protocol' | 'scenarios' | 'renewal' | 'signIn' | 'microphoneCheck'

interface UiState {
  readonly dialog: OpenDialog | null
  readonly keypadOpen: boolean
  /** The last practice call's report, until it is closed. */
  readonly report: CallerReport | null
}

/** What no chart owns: which drawer is open, what was not closed yet. */
export const useUi = create<UiState>()(() => ({ dialog: null, keypadOpen: false, report: null }))

export const openDialog = (dialog: OpenDialog) => useUi.setState({ dialog })
export const closeDialog = () => useUi.setState({ dialog: null })
/** Whoever returns to the caller renews nothing: the dialog must not come back over the next hold. */
export const closeRenewal = () => useUi.setState(({ dialog }) => (dialog === 'renewal' ? { dialog: null } : {}))
export const toggleKeypad = () => useUi.setState(({ keypadOpen }) => ({ keypadOpen: !keypadOpen }))
export const showReport = (report: CallerReport) => useUi.setState({ report })
export const closeReport = () => useUi.setState({ report: null })
