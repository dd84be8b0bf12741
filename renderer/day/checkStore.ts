import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { MicrophoneBand } from '#core/telephony/microphoneBand'

/** What the operator's last check of this microphone came to. `at` is epoch ms. */
export interface CheckDone extends MicrophoneBand {
  readonly at: number
}

interface CheckState {
  /** Local day, operator and microphone that it belongs to: with any other one the check is offered anew. */
  readonly key: string
  /** Null: it was offered and declined. */
  readonly done: CheckDone | null
}

const useCheckStore = create<CheckState>()(persist((): CheckState => ({ key: '', done: null }), { name: 'operator-panel.microphoneCheck' }))

const keyOf = (agentId: string, microphone: string, at: number): string => `${new Date(at).toDateString()} ${agentId} ${microphone}`

export const noteCheck = (agentId: string, microphone: string, done: CheckDone) =>
  useCheckStore.setState({ key: keyOf(agentId, microphone, done.at), done })

/** «Не сейчас»: not offered again in this shift with this microphone. */
export const declineCheck = (agentId: string, microphone: string, at: number) =>
  useCheckStore.setState({ key: keyOf(agentId, microphone, at), done: null })

/** Of this shift and this microphone: what the check came to, or that it was declined, or that it is due. */
export const useShiftCheck = (agentId: string, microphone: string): CheckDone | 'declined' | 'due' =>
  useCheckStore(({ key, done }) => (key === keyOf(agentId, microphone, Date.now()) ? (done ?? 'declined') : 'due'))
