import { Button, Select } from '@mantine/core'
import { useText } from '../text/TextProvider.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'
import { TypedText } from './TypedText.tsx'

/** Clause 1.3, first half: what the ticket is about, and its registration. */
export const DescribingStep = (props: StepProps) => {
  const { view, facts, send } = props
  const text = useText().script
  const words = text.describing
  const needs = view.missing.filter((what) => what !== 'ticket')
  return (
    <div className={css.stack}>
      {facts.follows !== null && <p className={css.note}>{words.follows(facts.candidate?.uin ?? facts.follows)}</p>}
      <TypedText {...props} field="description" label={words.subject} description={words.subjectHint} rows={5} />
      <div className={css.pair}>
        <Select
          label={words.category}
          clearable
          value={facts.category}
          data={Object.entries(words.categories).map(([value, label]) => ({ value, label }))}
          onChange={(category) => send({ type: 'category.chosen', category })}
        />
        <TypedText {...props} field="callerName" label={text.organisation.callerName} />
      </div>
      <div className={css.choices}>
        <Button
          size="md"
          disabled={!view.can.register}
          onClick={() => send({ type: 'operator.registered', externalId: crypto.randomUUID() })}
        >
          {words.register}
        </Button>
      </div>
      {needs.length > 0 && (
        <p className={css.hint}>
          {text.missingTitle} {needs.map((what) => text.missing[what]).join('; ')}
        </p>
      )}
    </div>
  )
}
