import { Radio, Stack } from '@mantine/core'
import { endReason, type EndReason as Reason } from '#core/regulation/facts'
import { useText } from '../text/TextProvider.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'
import { TypedText } from './TypedText.tsx'

/** Why the call ends without the caller's answer, or without a ticket (settled: a hang-up is never blocked, its reason is owed). */
export const EndReason = (props: StepProps) => {
  const { facts, send } = props
  const text = useText().script.wrapUp
  const given = facts.latch !== null && 'missed' in facts.latch ? facts.latch.missed : null
  return (
    <Stack gap="sm">
      <Radio.Group
        label={text.reason}
        value={given}
        onChange={(reason) => send({ type: 'reason.given', reason: endReason.parse(reason) satisfies Reason })}
      >
        <div className={css.reasons}>
          {endReason.options.map((reason) => (
            <Radio key={reason} value={reason} label={text.reasons[reason]} />
          ))}
        </div>
      </Radio.Group>
      {given === 'other' && <TypedText {...props} field="reasonNote" label={text.reasonNote} />}
    </Stack>
  )
}
