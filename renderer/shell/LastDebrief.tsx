import type { ProtocolEntry } from '#core/regulation/protocolEntry'
import { ProtocolTable } from '../protocol/ProtocolTable.tsx'
import { Debrief } from '../training/Debrief.tsx'
import { closeReport, useUi } from './uiStore.ts'

interface EndedCall {
  readonly pbxUniqueId: string | null
  readonly entries: readonly ProtocolEntry[]
}

type Props = Readonly<{
  /** While it is still on the desk: the report must be of it, and stands with its protocol. */
  call?: EndedCall
}>

/** The report of the last practice call that was answered here, until it is closed. */
export const LastDebrief = ({ call }: Props) => {
  const report = useUi((ui) => ui.report)
  if (report === null || (call && call.pbxUniqueId !== report.pbxUniqueId)) return null
  return (
    <Debrief report={report} close={closeReport}>
      {call && <ProtocolTable entries={call.entries} />}
    </Debrief>
  )
}
