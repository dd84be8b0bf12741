import type { ProtocolEntry } from '#core/regulation/protocolEntry'
import { ProtocolTable } from '../protocol/ProtocolTable.tsx'
import { Debrief } from '../training/Debrief.tsx'
import { closeReport, useUi } from './uiStore.ts'

type Props = Readonly<{ entries: readonly ProtocolEntry[] | null; callId: string | null }>

/** The report of the last practice call, until it is closed; with the protocol while its call is still on the desk. */
export const LastDebrief = ({ entries, callId }: Props) => {
  const report = useUi((ui) => ui.report)
  if (report === null) return null
  const isOfThisCall = callId === null || report.callId === null || report.callId === callId
  if (!isOfThisCall) return null
  return (
    <Debrief report={report} close={closeReport}>
      {entries !== null && <ProtocolTable entries={entries} />}
    </Debrief>
  )
}
