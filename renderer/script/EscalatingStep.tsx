import { useText } from '../text/TextProvider.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'
import { TypedText } from './TypedText.tsx'

/** Clause 3.7: necessary and sufficient information; each field with the question that gets it. */
export const EscalatingStep = (props: StepProps) => {
  const text = useText().script.escalating
  const optional = (label: string) => `${label} (${text.optional})`
  return (
    <div className={css.stack}>
      <TypedText {...props} field="whatHappened" label={text.whatHappened} description={text.questions.whatHappened} rows={3} />
      <div className={css.pair}>
        <TypedText {...props} field="whereInSystem" label={text.whereInSystem} description={text.questions.whereInSystem} />
        <TypedText
          {...props}
          field="procurementNumber"
          label={optional(text.procurementNumber)}
          description={text.questions.procurementNumber}
        />
      </div>
      <TypedText {...props} field="stepsTaken" label={text.stepsTaken} description={text.questions.stepsTaken} rows={2} />
      <TypedText {...props} field="errorText" label={optional(text.errorText)} description={text.questions.errorText} rows={2} />
    </div>
  )
}
