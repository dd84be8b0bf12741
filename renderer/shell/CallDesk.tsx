import { shallowEqual, useSelector } from '@xstate/react'
import { callOnDesk, scriptOf } from '#core/desk/deskSelectors'
import type { ScriptFacts } from '#core/regulation/facts'
import { protocolOf } from '#core/regulation/protocol'
import type { Settings } from '#core/settings/settings'
import { useDesk } from '../desk/useDesk.tsx'
import { useStepView } from '../desk/useDeskViews.ts'
import { ProtocolDialog } from '../protocol/ProtocolDialog.tsx'
import { ProtocolStrip } from '../protocol/ProtocolStrip.tsx'
import { CallColumn } from './CallColumn.tsx'
import { CallLayout } from './CallLayout.tsx'
import { LastDebrief } from './LastDebrief.tsx'
import { ScriptColumn } from './ScriptColumn.tsx'
import { TicketColumn } from './TicketColumn.tsx'
import { closeDialog, openDialog, useUi } from './uiStore.ts'

/** The script's own facts: they are the first to know of a keystroke. */
const useFacts = (): ScriptFacts | null => {
  const script = useDesk(scriptOf)
  return useSelector(script, (snapshot) => snapshot?.context ?? null, shallowEqual)
}

type Props = Readonly<{ settings: Settings; operator: string }>

/** The desk while somebody is served, and while what is owed to him is done. */
export const CallDesk = ({ settings, operator }: Props) => {
  const call = useDesk(callOnDesk)
  const view = useStepView()
  const facts = useFacts()
  const dialog = useUi((ui) => ui.dialog)
  if (call === null || view === null || facts === null) return null
  const { entries } = protocolOf(call)
  return (
    <CallLayout
      call={<CallColumn settings={settings} view={view} />}
      script={
        <>
          <ScriptColumn
            settings={settings}
            view={view}
            facts={facts}
            operator={operator}
            queueWaitMs={call.caller.queueWaitMs}
            isOutgoing={call.direction === 'outgoing'}
            callerNumber={call.caller.number}
          />
          {facts.callEnded !== null && <LastDebrief call={{ pbxUniqueId: call.caller.pbxUniqueId, entries }} />}
        </>
      }
      ticket={<TicketColumn view={view} facts={facts} keys={settings.keys} />}
      protocol={
        <>
          <ProtocolStrip entries={entries.filter(({ clause }) => clause.startsWith('1.'))} open={() => openDialog('protocol')} />
          {dialog === 'protocol' && <ProtocolDialog entries={entries} close={closeDialog} />}
        </>
      }
    />
  )
}
