import type { PanelBridge } from '#core/bridge/panelBridge'
import { type DeskActor, startDesk } from '../desk/deskActor.ts'
import { telephone } from '../telephony/telephone.ts'
import { countDay } from './countDay.ts'
import { showReport } from './uiStore.ts'

export interface Workplace {
  readonly desk: DeskActor
  readonly stop: () => void
}

/** The working place of one signed-in operator: the desk's chart with its telephone, and what is counted beside it. */
export const startWorkplace = (bridge: PanelBridge, agentId: string): Workplace => {
  const desk = startDesk({ bridge, telephone, agentId })
  const undo = [countDay(desk, agentId), bridge.listen('training.reported', showReport), () => desk.stop()]
  return {
    desk,
    stop: () => {
      for (const forget of undo) forget()
    },
  }
}
