import type { PanelBridge } from '#core/bridge/panelBridge'
import { deskMode } from '#core/desk/deskSelectors'
import { type DeskActor, startDesk } from '../desk/deskActor.ts'
import { telephone } from '../telephony/telephone.ts'
import { countDay } from './countDay.ts'
import { closeDialog, showReport } from './uiStore.ts'

/** A call that rings has the screen for itself: whatever was open is closed. Returns the undo. */
const makeRoom = (desk: DeskActor): (() => void) => {
  const { unsubscribe } = desk.subscribe((snapshot) => {
    if (deskMode(snapshot) === 'ringing') closeDialog()
  })
  return unsubscribe
}

export interface Workplace {
  readonly desk: DeskActor
  readonly stop: () => void
}

/** The working place of one signed-in operator: the desk's chart with its telephone, and what is counted beside it. */
export const startWorkplace = (bridge: PanelBridge, agentId: string): Workplace => {
  const desk = startDesk({ bridge, telephone, agentId })
  const undo = [countDay(desk, agentId), makeRoom(desk), bridge.listen('training.reported', showReport), () => desk.stop()]
  return {
    desk,
    stop: () => {
      for (const forget of undo) forget()
    },
  }
}
