import { offeredCallOf, offerViewOf } from '#core/desk/offerView'
import type { Settings } from '#core/settings/settings'
import { useDesk, useDeskSend } from '../desk/useDesk.tsx'
import { ConsultedPane } from '../handover/ConsultedPane.tsx'
import { WrittenPane } from '../handover/WrittenPane.tsx'
import { CallColumn } from './CallColumn.tsx'
import { CallLayout } from './CallLayout.tsx'

type Props = Readonly<{ settings: Settings }>

/** The desk while a colleague asks: no script yet, and nothing to end but the call. */
export const ConsultedDesk = ({ settings }: Props) => {
  const send = useDeskSend()
  const offered = useDesk(offeredCallOf)
  const isTaking = useDesk((desk) => desk.matches({ work: { occupied: { consulted: 'taking' } } }))
  if (offered === null) return null
  const offer = offerViewOf(offered)
  return (
    <CallLayout
      call={<CallColumn settings={settings} view={{ hangsUp: true, interrupted: false }} />}
      script={<ConsultedPane offer={offer} isTaking={isTaking} takeOver={() => send({ type: 'operator.tookOver' })} />}
      ticket={<WrittenPane offer={offer} />}
      protocol={null}
    />
  )
}
