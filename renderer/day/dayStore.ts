import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export interface DayFigures {
  readonly calls: number
  readonly talkMs: number
  readonly holdMs: number
}

interface DayState {
  /** Local day and operator the figures belong to. */
  readonly key: string
  readonly figures: DayFigures
  readonly lastCallId: string | null
}

const none: DayFigures = { calls: 0, talkMs: 0, holdMs: 0 }

const useDayStore = create<DayState>()(
  persist((): DayState => ({ key: '', figures: none, lastCallId: null }), { name: 'operator-panel.day' }),
)

const keyOf = (agentId: string, at: number): string => `${new Date(at).toDateString()} ${agentId}`

/** Adds a finished call to the operator's own day; the same call again adds nothing. Durations in ms. */
export const countCall = (
  agentId: string,
  at: number,
  call: { readonly callId: string; readonly talkMs: number; readonly holdMs: number },
) =>
  useDayStore.setState((state) => {
    if (state.lastCallId === call.callId) return state
    const key = keyOf(agentId, at)
    const before = state.key === key ? state.figures : none
    const figures = { calls: before.calls + 1, talkMs: before.talkMs + call.talkMs, holdMs: before.holdMs + call.holdMs }
    return { key, figures, lastCallId: call.callId }
  })

/** The day so far; another operator or another day begins at nothing. */
export const useDayFigures = (agentId: string): DayFigures =>
  useDayStore((state) => (state.key === keyOf(agentId, Date.now()) ? state.figures : none))
