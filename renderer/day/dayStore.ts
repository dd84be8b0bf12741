import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export interface DayFigures {
  readonly calls: number
  readonly talkMs: number
  readonly holdMs: number
  /** The operator's active speech, and how much of it was inside the good band (clause 1.13). */
  readonly speechSeconds: number
  readonly goodSeconds: number
}

type Counted = Omit<DayFigures, 'calls'> & { readonly callId: string }

interface DayState {
  /** Local day and operator the figures belong to. */
  readonly key: string
  readonly figures: DayFigures
  readonly lastCallId: string | null
}

const none: DayFigures = { calls: 0, talkMs: 0, holdMs: 0, speechSeconds: 0, goodSeconds: 0 }

const useDayStore = create<DayState>()(
  persist((): DayState => ({ key: '', figures: none, lastCallId: null }), { name: 'operator-panel.day' }),
)

const keyOf = (agentId: string, at: number): string => `${new Date(at).toDateString()} ${agentId}`

/** Adds a finished call to the operator's own day; the same call again adds nothing. Durations in ms. */
export const countCall = (agentId: string, at: number, { callId, ...call }: Counted) =>
  useDayStore.setState((state) => {
    if (state.lastCallId === callId) return state
    const key = keyOf(agentId, at)
    const before = state.key === key ? { ...none, ...state.figures } : none
    const figures = {
      calls: before.calls + 1,
      talkMs: before.talkMs + call.talkMs,
      holdMs: before.holdMs + call.holdMs,
      speechSeconds: before.speechSeconds + call.speechSeconds,
      goodSeconds: before.goodSeconds + call.goodSeconds,
    }
    return { key, figures, lastCallId: callId }
  })

/** The day so far; another operator or another day begins at nothing. */
export const useDayFigures = (agentId: string): DayFigures =>
  useDayStore((state) => (state.key === keyOf(agentId, Date.now()) ? state.figures : none))
