import { Select } from '@mantine/core'
import { refusalReason } from '#core/regulation/facts'
import { checkManner } from '#core/regulation/text/checkLetter'
import { AddresseeList } from '../kit/AddresseeList.tsx'
import { TextAdvice } from '../kit/TextAdvice.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'
import { TypedText } from './TypedText.tsx'

/** Clause 3.8: why, what to do instead, whom to turn to. */
export const RefusingStep = (props: StepProps) => {
  const { facts, send, view } = props
  const text = useText().script.refusing
  const isLocked = view.locked.includes('redirectTo')
  return (
    <div className={css.stack}>
      <div className={css.pair}>
        <Select
          label={text.reason}
          value={facts.refusalReason}
          allowDeselect={false}
          data={refusalReason.options.map((value) => ({ value, label: text.reasons[value] }))}
          onChange={(reason) => reason !== null && send({ type: 'refusal.reasonChosen', reason: refusalReason.parse(reason) })}
        />
        <TypedText {...props} field="redirectTo" label={text.redirectTo} />
      </div>
      <TypedText {...props} field="refusalExplanation" label={text.explanation} rows={2} />
      {!isLocked && <AddresseeList onPick={(value) => send({ type: 'text.typed', field: 'redirectTo', value })} />}
      <TextAdvice text={facts.texts.refusalExplanation} check={checkManner} />
    </div>
  )
}
