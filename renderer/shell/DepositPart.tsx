import type { TransferView } from '#core/telephony/callView'
import { useDesk } from '../desk/useDesk.tsx'
import { DepositNote } from '../handover/DepositNote.tsx'

const askedStates: ReadonlySet<TransferView['state']> = new Set([
  'securing',
  'dialling',
  'ringing',
  'earlyMedia',
  'talking',
  'connecting',
  'leaving',
])

type Props = Readonly<{ state: TransferView['state'] }>

/** Whether the colleague who is asked finds what was written here. */
export const DepositPart = ({ state }: Props) => {
  const deposit = useDesk((desk) => desk.context.deposit)
  return deposit !== null && askedStates.has(state) ? <DepositNote deposit={deposit} /> : null
}
