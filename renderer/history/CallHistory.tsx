import { Button, SegmentedControl } from '@mantine/core'
import { useDeferredValue } from 'react'
import type { CallHistory as History } from '#core/desk/pastCall'
import type { Fault } from '#core/faults/fault'
import { FaultNote } from '../kit/FaultNote.tsx'
import { Pane } from '../kit/Pane.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './CallHistory.module.css'
import { PastCallRow } from './PastCallRow.tsx'

export type HistoryFilter = 'all' | 'missed'

type Props = Readonly<{
  filter: HistoryFilter
  /** Null until the desk has answered. */
  history: History | null
  fault: Fault | null
  choose: (filter: HistoryFilter) => void
  showMore: () => void
  callBack: (number: string, name: string | null) => void
  /** Why nobody can be called now; null where it is possible. */
  whyNot: string | null
  openProtocol: (callId: string) => void
}>

/** «Вызовы»: what came of every call; missed ones are news until they are looked at. */
export const CallHistory = ({ filter, history, fault, choose, showMore, callBack, whyNot, openProtocol }: Props) => {
  const text = useText().history
  const calls = history?.calls ?? []
  const unseen = history?.unseen ?? 0
  // Many rows, and hardly ever the news of the moment: a call that rings over them is drawn first.
  const rows = useDeferredValue(
    calls.length > 0 && (
      <ul className={css.list} aria-label={text.title}>
        {calls.map((call) => (
          <PastCallRow key={call.id} call={call} callBack={callBack} whyNot={whyNot} openProtocol={openProtocol} />
        ))}
      </ul>
    ),
  )
  return (
    <Pane name={text.title}>
      <SegmentedControl
        aria-label={text.filters}
        value={filter}
        onChange={(chosen) => choose(chosen as HistoryFilter)}
        data={[
          { value: 'all', label: text.all },
          {
            value: 'missed',
            label: (
              <>
                {text.missed}
                {unseen > 0 && <span className={css.badge}>{text.unseen(unseen)}</span>}
              </>
            ),
          },
        ]}
      />
      {fault !== null && <FaultNote fault={fault} />}
      {history !== null && calls.length === 0 && <p className={css.none}>{filter === 'missed' ? text.noneMissed : text.none}</p>}
      {rows}
      {history !== null && history.total > calls.length && (
        <Button variant="subtle" onClick={showMore}>
          {text.more}
        </Button>
      )}
    </Pane>
  )
}
