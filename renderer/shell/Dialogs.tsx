import { AttentionDialog } from '../status/AttentionDialog.tsx'
import { PracticeDialog } from './PracticeDialog.tsx'
import type { PanelFacts } from './panelMachine.ts'
import { SettingsPart } from './SettingsPart.tsx'
import { closeDialog, useUi } from './uiStore.ts'

type Props = Readonly<{ facts: PanelFacts; isRinging: boolean }>

/** The drawers of the desk, one at a time; a call that rings has the screen for itself. */
export const Dialogs = ({ facts, isRinging }: Props) => {
  const dialog = useUi((ui) => ui.dialog)
  if (isRinging) return null
  if (dialog === 'settings') return <SettingsPart session={facts.session} settings={facts.settings} />
  if (dialog === 'attention') return <AttentionDialog entries={facts.outbox.attention} close={closeDialog} />
  if (dialog === 'scenarios') return <PracticeDialog />
  return null
}
