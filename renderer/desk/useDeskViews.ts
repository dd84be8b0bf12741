import { shallowEqual, useSelector } from '@xstate/react'
import { useMemo, useSyncExternalStore } from 'react'
import { callOf, lineOf, scriptOf } from '#core/desk/deskSelectors'
import { type StepView, stepView } from '#core/regulation/scriptSelectors'
import { callView, levelView } from '#core/telephony/callSelectors'
import type { CallView, LevelView } from '#core/telephony/callView'
import { lineView } from '#core/telephony/lineSelectors'
import type { LineView } from '#core/telephony/lineView'
import { onTick } from '../kit/ticker.ts'
import { useDesk } from './useDesk.tsx'

const isSameView = <V>(before: V, after: V): boolean => before === after || JSON.stringify(before) === JSON.stringify(after)

/** What of a view changes seldom: whoever draws only this is not drawn anew by every probe and every measurement. */
export type SteadyLine = Omit<LineView, 'provenAt' | 'roundTripMs'>
export type SteadyCall = Omit<CallView, 'level'>

/** «Линия» without the last proof. Null only while the desk starts. */
export const useSteadyLine = (): SteadyLine | null => {
  const line = useDesk(lineOf)
  return useSelector(
    line,
    (snapshot) => {
      if (!snapshot) return null
      const { provenAt: _, roundTripMs: __, ...steady } = lineView(snapshot)
      return steady
    },
    shallowEqual,
  )
}

/** «Линия» with all that is known of it, drawn anew by every probe. Null only while the desk starts. */
export const useLineView = (): LineView | null => {
  const line = useDesk(lineOf)
  return useSelector(line, (snapshot) => (snapshot ? lineView(snapshot) : null), shallowEqual)
}

/** The call without its levels, from its ring to the end of its wrap-up; null without one and after a reload. */
export const useCallView = (): SteadyCall | null => {
  const call = useDesk(callOf)
  return useSelector(
    call,
    (snapshot) => {
      if (!snapshot) return null
      const { level: _, ...steady } = callView(snapshot)
      return steady
    },
    isSameView,
  )
}

const levelsOf = (call: ReturnType<typeof callOf>) => {
  const read = (): LevelView | null => (call ? levelView(call.getSnapshot()) : null)
  let shown = read()
  return {
    current: () => shown,
    follow: (changed: () => void) =>
      onTick(() => {
        const now = read()
        if (isSameView(shown, now)) return
        shown = now
        changed()
      }),
  }
}

/** The call's levels as they are when the page's clocks turn over: one picture for all that moves. */
export const useLevelView = (): LevelView | null => {
  const call = useDesk(callOf)
  const { follow, current } = useMemo(() => levelsOf(call), [call])
  return useSyncExternalStore(follow, current)
}

/** The step of the script and what may be done there; null while nobody is served. */
export const useStepView = (): StepView | null => {
  const script = useDesk(scriptOf)
  return useSelector(script, (snapshot) => (snapshot ? stepView(snapshot) : null), isSameView)
}
