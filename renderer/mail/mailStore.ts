import { create } from 'zustand'
import type { MailView } from '#core/mail/mailThread'

interface MailState {
  readonly view: MailView
  /** UIN of the ticket whose conversation is open. */
  readonly chosen: string | null
}

/** What is looked at in «Письма»: stays so while a call has the screen. */
export const useMailStore = create<MailState>()(() => ({ view: 'waiting', chosen: null }))

export const showView = (view: MailView) => useMailStore.setState({ view })
export const chooseTicket = (chosen: string) => useMailStore.setState({ chosen })
