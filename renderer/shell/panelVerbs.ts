import { deskMode } from '#core/desk/deskSelectors'
import type { DeskActor } from '../desk/deskActor.ts'
import { type OperatorVerbs, operatorVerbs } from '../desk/operatorVerbs.ts'
import { showDesk } from '../status/page.ts'
import { closeRenewal, toggleKeypad } from './uiStore.ts'

export type PanelVerbs = OperatorVerbs & { readonly keypad: () => void }

/** The operator's verbs with what they do to the screen: who answers sees the desk, wherever he was. */
export const panelVerbs = (desk: DeskActor): PanelVerbs => {
  const verbs = operatorVerbs(desk)
  const mode = () => deskMode(desk.getSnapshot())
  return {
    ...verbs,
    answer: () => {
      if (mode() !== 'ringing') return
      verbs.answer()
      showDesk()
    },
    hold: () => {
      closeRenewal()
      verbs.hold()
    },
    keypad: () => {
      if (mode() === 'talking') toggleKeypad()
    },
  }
}
