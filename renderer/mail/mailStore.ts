import { create } from 'zustand'
import type { EmailTemplate } from '#core/asuo/email'
import type { MailView } from '#core/mail/mailThread'

interface MailState {
  readonly view: MailView
  /** UIN of the ticket whose conversation is open. */
  readonly chosen: string | null
  /** What is to be written to it; null leaves it to how the ticket stands. */
  readonly wanted: EmailTemplate | null
}

/** What is looked at in «Письма»: stays so while a call has the screen. */
export const useMailStore = create<MailState>()(() => ({ view: 'waiting', chosen: null, wanted: null }))

export const showView = (view: MailView) => useMailStore.setState({ view })
export const chooseTicket = (chosen: string, wanted: EmailTemplate | null = null) => useMailStore.setState({ chosen, wanted })
/** The letter that was wanted is on its way. */
export const wishNothing = () => useMailStore.setState({ wanted: null })
