import { OutboxPart } from './OutboxPart.tsx'
import { PracticeDialog } from './PracticeDialog.tsx'
import type { PanelFacts } from './panelMachine.ts'
import { SettingsPart } from './SettingsPart.tsx'
import { ShiftCheckPart } from './ShiftCheckPart.tsx'
import { SignInDialog } from './SignInDialog.tsx'
import { closeDialog, useUi } from './uiStore.ts'

type Props = Readonly<{ facts: PanelFacts; isRinging: boolean; inCall: boolean }>

/** The drawers of the desk, one at a time; a call that rings has the screen for itself. */
export const Dialogs = ({ facts, isRinging, inCall }: Props) => {
  const dialog = useUi((ui) => ui.dialog)
  if (isRinging) return null
  if (dialog === 'settings') return <SettingsPart session={facts.session} settings={facts.settings} inCall={inCall} />
  if (dialog === 'signIn') return <SignInDialog login={facts.session.agent?.login ?? facts.settings.lastLogin} />
  if (dialog === 'outbox') return <OutboxPart close={closeDialog} />
  if (dialog === 'microphoneCheck' && facts.session.agent !== null)
    return <ShiftCheckPart settings={facts.settings} agentId={facts.session.agent.id} />
  if (dialog === 'scenarios') return <PracticeDialog />
  return null
}
