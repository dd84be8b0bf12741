import type { DutyKind, DutyOutcome } from '#core/asuo/duty'
import type { DutyBook } from '#core/desk/dutyBook'
import type { Fault } from '#core/faults/fault'
import { FaultNote } from '../kit/FaultNote.tsx'
import { Pane } from '../kit/Pane.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Duties.module.css'
import { DutyRow } from './DutyRow.tsx'

type Props = Readonly<{
  /** Null until the desk has answered. */
  book: DutyBook | null
  /** Why the last mark was not kept. */
  fault: Fault | null
  dial: (number: string, name: string | null) => void
  /** Opens a letter to the caller of a ticket. */
  write: (uin: string, kind: DutyKind) => void
  whyNot: string | null
  discharge: (dutyId: string, outcome: DutyOutcome) => void
}>

/** «Обязательства»: what was promised to callers and is still owed, oldest first. Nothing where nothing is. */
export const Duties = ({ book, fault, dial, write, whyNot, discharge }: Props) => {
  const text = useText().duties
  if (book === null || (book.items.length === 0 && fault === null)) return null
  return (
    <Pane name={text.title}>
      {fault !== null && <FaultNote fault={fault} />}
      {!book.isCurrent && <p className={css.note}>{text.notCurrent}</p>}
      <ul className={css.list} aria-label={text.title}>
        {book.items.map((duty) => (
          <DutyRow
            key={duty.dutyId}
            duty={duty}
            dial={dial}
            write={write}
            whyNot={whyNot}
            discharge={(outcome) => discharge(duty.dutyId, outcome)}
          />
        ))}
      </ul>
    </Pane>
  )
}
