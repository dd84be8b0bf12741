import type { PanelBridge } from '#core/bridge/panelBridge'
import type { CallerReport, Session } from '#core/bridge/session'
import { callOnDesk, deskMode } from '#core/desk/deskSelectors'
import { type DeskActor, startDesk } from '../desk/deskActor.ts'
import { type HeadsetActor, startHeadset } from '../headset/startHeadset.ts'
import { pageHid } from '../headset/webHid.ts'
import { prepareKnowledge } from '../knowledge/knowledgeBase.ts'
import { telephone } from '../telephony/telephone.ts'
import { collectReports, type SeenCall } from './collectReports.ts'
import { countDay } from './countDay.ts'
import { claimKeys } from './globalKeys.ts'
import { type PanelVerbs, panelVerbs } from './panelVerbs.ts'
import { closeDialog, showReport } from './uiStore.ts'
import { watchRing } from './watchRing.ts'

/** A call that rings has the screen for itself: whatever was open is closed. Returns the undo. */
const makeRoom = (desk: DeskActor): (() => void) => {
  const { unsubscribe } = desk.subscribe((snapshot) => {
    if (deskMode(snapshot) === 'ringing') closeDialog()
  })
  return unsubscribe
}

export interface Workplace {
  readonly desk: DeskActor
  readonly headset: HeadsetActor
  /** What one press means, by key, by headset or from another program. */
  readonly verbs: PanelVerbs
  readonly stop: () => void
}

/** The working place of one signed-in operator: the desk's chart with its telephone, and what is counted beside it. */
export const startWorkplace = (bridge: PanelBridge, agentId: string, shell: Session['shell']): Workplace => {
  const desk = startDesk({ bridge, telephone, agentId })
  const sources = {
    watchCall: (seen: (call: SeenCall | null) => void) => desk.subscribe((snapshot) => seen(callOnDesk(snapshot))).unsubscribe,
    watchReports: (heard: (report: CallerReport) => void) => bridge.listen('training.reported', heard),
  }
  const verbs = panelVerbs(desk)
  const { headset, stop: stopHeadset } = startHeadset({ hid: pageHid(), desk, verbs })
  // The desktop's own shell raises its window; a page in a browser has only its tab.
  const forgetRing = shell === 'browser' ? watchRing(desk) : () => {}
  const undo = [
    forgetRing,
    claimKeys(bridge, verbs),
    stopHeadset,
    countDay(desk, agentId),
    makeRoom(desk),
    collectReports(sources, showReport),
    prepareKnowledge(),
    () => desk.stop(),
  ]
  return {
    desk,
    headset,
    verbs,
    stop: () => {
      for (const forget of undo) forget()
    },
  }
}
