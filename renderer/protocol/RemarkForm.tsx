import { Button, SegmentedControl, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { markableClause } from '#core/asuo/protocolRemark'
import { type ClauseNumber, clauseNumber } from '#core/regulation/clause'
import { useText } from '../text/TextProvider.tsx'
import css from './PastProtocol.module.css'
import { keepRemarkDraft, useRemarkDraft } from './remarkDraft.ts'

export interface SaidRemark {
  readonly clause: ClauseNumber
  /** Null in an objection. */
  readonly verdict: 'met' | 'missed' | null
  readonly note: string
}

type Props = Readonly<{
  callId: string
  kind: 'objection' | 'mark'
  /** Resolves with true once the remark is on the disk of the desk: only then the text is let go. */
  say: (remark: SaidRemark) => Promise<boolean>
}>

/** An operator's objection to any entry, or a lead's mark on a clause of speech. */
export const RemarkForm = ({ callId, kind, say }: Props) => {
  const words = useText().protocol
  const clauses = kind === 'mark' ? markableClause.options : clauseNumber.options
  const [clause, setClause] = useState<ClauseNumber>(clauses[0] ?? '1.6')
  const [verdict, setVerdict] = useState<'met' | 'missed'>('met')
  const key = `${kind} ${callId}`
  const note = useRemarkDraft(key)
  const isComplete = kind === 'mark' || note.trim() !== ''
  const send = async () => {
    const isKept = await say({ clause, verdict: kind === 'mark' ? verdict : null, note: note.trim() })
    if (isKept) keepRemarkDraft(key, '')
  }
  return (
    <form
      className={css.form}
      aria-label={words.remark[kind]}
      onSubmit={(event) => {
        event.preventDefault()
        if (isComplete) void send()
      }}
    >
      <h3 className={css.title}>{words.remark[kind]}</h3>
      <p className={css.hint}>{words.remark.hints[kind]}</p>
      <Select
        label={words.columns.clause}
        allowDeselect={false}
        value={clause}
        data={clauses.map((value) => ({ value, label: `${value} ${words.clauses[value]}` }))}
        onChange={(chosen) => setClause(clauseNumber.parse(chosen))}
      />
      {kind === 'mark' && (
        <SegmentedControl
          aria-label={words.columns.verdict}
          value={verdict}
          onChange={(chosen) => setVerdict(chosen === 'missed' ? 'missed' : 'met')}
          data={[
            { value: 'met', label: words.verdicts.met },
            { value: 'missed', label: words.verdicts.missed },
          ]}
        />
      )}
      <Textarea
        label={words.remark.notes[kind]}
        rows={2}
        maxLength={2_000}
        value={note}
        onChange={({ currentTarget }) => keepRemarkDraft(key, currentTarget.value)}
      />
      <div>
        <Button type="submit" disabled={!isComplete}>
          {words.remark.send}
        </Button>
        {!isComplete && <span className={css.why}>{words.remark.needsNote}</span>}
      </div>
    </form>
  )
}
