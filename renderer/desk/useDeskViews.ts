import { shallowEqual, useSelector } from '@xstate/react'
import { callOf, lineOf, scriptOf } from '#core/desk/deskSelectors'
import { type StepView, stepView } from '#core/regulation/scriptSelectors'
import { callView } from '#core/telephony/callSelectors'
import type { CallView } from '#core/telephony/callView'
import { lineView } from '#core/telephony/lineSelectors'
import type { LineView } from '#core/telephony/lineView'
import { useDesk } from './useDesk.tsx'

const isSameView = <V>(before: V, after: V): boolean => before === after || JSON.stringify(before) === JSON.stringify(after)

/** «Линия» with all that is known of it. Null only while the desk starts. */
export const useLineView = (): LineView | null => {
  const line = useDesk(lineOf)
  return useSelector(line, (snapshot) => (snapshot ? lineView(snapshot) : null), shallowEqual)
}

/** The call, from its ring to the end of its wrap-up; null without one and after a reload. */
export const useCallView = (): CallView | null => {
  const call = useDesk(callOf)
  return useSelector(call, (snapshot) => (snapshot ? callView(snapshot) : null), isSameView)
}

/** The step of the script and what may be done there; null while nobody is served. */
export const useStepView = (): StepView | null => {
  const script = useDesk(scriptOf)
  return useSelector(script, (snapshot) => (snapshot ? stepView(snapshot) : null), isSameView)
}
