import { Button, Loader, Modal } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { Call } from '#core/asuo/call'
import type { Fault } from '#core/faults/fault'
import { FaultNote } from '../kit/FaultNote.tsx'
import { readableDate } from '../text/readableDate.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './PastProtocol.module.css'
import { ProtocolTable } from './ProtocolTable.tsx'
import { RemarkForm, type SaidRemark } from './RemarkForm.tsx'
import { Remarks } from './Remarks.tsx'

type Props = Readonly<{
  /** Null until ASUO has answered. */
  call: Call | null
  fault: Fault | null
  /** Remarks that are on the disk of the desk and not in ASUO yet. */
  underWay: number
  mayObject: boolean
  mayMark: boolean
  say: (kind: 'objection' | 'mark', remark: SaidRemark) => Promise<boolean>
  print: () => void
  close: () => void
}>

/** The protocol of a call that is over: as ASUO keeps it, with what its operator and leads said of it. Can be printed. */
export const PastProtocol = ({ call, fault, underWay, mayObject, mayMark, say, print, close }: Props) => {
  const { language, protocol: words } = useText()
  const title = call === null ? words.region : words.of(readableDate(language, call.startedAt))
  return (
    <Modal opened onClose={close} title={title} size="xl" closeButtonProps={{ 'aria-label': words.close }} classNames={{ root: css.sheet }}>
      <div className={css.stack}>
        {fault !== null && <FaultNote fault={fault} />}
        {call === null && fault === null && (
          <p role="status">
            <Loader size="sm" aria-hidden /> {words.opening}
          </p>
        )}
        {call !== null && call.protocol === null && <p>{words.notThere}</p>}
        {call?.protocol && <ProtocolTable entries={call.protocol.entries} />}
        {call !== null && <Remarks remarks={call.remarks} />}
        {underWay > 0 && (
          <p role="status" className={css.hint}>
            {words.remark.underWay}
          </p>
        )}
        {call?.protocol && (
          <div className={css.unprinted}>
            <div>
              <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={print}>
                {words.print}
              </Button>
            </div>
            {mayObject && <RemarkForm callId={call.callId} kind="objection" say={(remark) => say('objection', remark)} />}
            {mayMark && <RemarkForm callId={call.callId} kind="mark" say={(remark) => say('mark', remark)} />}
          </div>
        )}
      </div>
    </Modal>
  )
}
