import type { DeskMode } from '#core/desk/deskSelectors'
import type { LineView } from '#core/telephony/lineView'

/** How the operator stands between calls; `awaitsLine` where he chose to be on line and the line is not there yet. */
export type Standing = 'ready' | 'awaitsLine' | 'notReady' | 'onBreak'

export const standingOf = (mode: DeskMode, line: Pick<LineView, 'wanted'> | null): Standing => {
  if (mode === 'onBreak') return 'onBreak'
  if (mode !== 'offLine' && mode !== 'starting') return 'ready'
  return line?.wanted ? 'awaitsLine' : 'notReady'
}
