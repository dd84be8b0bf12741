import { Select } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { useText } from '../text/TextProvider.tsx'
import { ReadyQuestions } from './ReadyQuestions.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'
import { TypedText } from './TypedText.tsx'

type Props = StepProps & Readonly<{ similar: ReactNode }>

/** Clause 1.3, first half: what the ticket is about, open ones that are alike, and its registration. */
export const DescribingStep = ({ similar, ...props }: Props) => {
  const { view, facts, send } = props
  const text = useText().script
  const words = text.describing
  const id = useId()
  const needs = view.missing.filter((what) => what !== 'ticket')
  return (
    <div className={css.stack}>
      {facts.follows !== null && <p className={css.note}>{words.follows(facts.candidate?.uin ?? facts.follows)}</p>}
      <TypedText {...props} field="description" label={words.subject} description={words.subjectHint} rows={3} />
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
      {similar}
      <div className={css.choices}>
        <ExplainedButton
          size="md"
          why={view.can.register ? null : text.alreadyRegistered}
          {...(needs.length > 0 && { saidBy: id })}
          onClick={() => send({ type: 'operator.registered', externalId: crypto.randomUUID() })}
        >
          {words.register}
        </ExplainedButton>
      </div>
      {needs.length > 0 && (
        <p id={id} className={css.hint}>
          {text.missingTitle} {needs.map((what) => text.missing[what]).join('; ')}
        </p>
      )}
      <ReadyQuestions facts={facts} send={send} />
    </div>
  )
}
