import { Alert } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import type { Spoken } from '#core/wording/spoken'
import { Phrase } from '../kit/Phrase.tsx'
import { useText } from '../text/TextProvider.tsx'
import { EndAsked } from './EndAsked.tsx'
import css from './ScriptPane.module.css'
import { StepBody } from './StepBody.tsx'
import { StepButtons } from './StepButtons.tsx'
import { StepStrip } from './StepStrip.tsx'
import type { StepProps } from './stepProps.ts'

type Props = StepProps &
  Readonly<{
    spoken: Spoken
    nextKey: string
    /** Parts other rooms of the page draw: organisation search, ticket search, the found ticket, open ones that are alike. */
    identifying: ReactNode
    search: ReactNode
    candidate: ReactNode
    similar: ReactNode
  }>

/** The script: where one stands, what to say, what to do, how to go on. */
export const ScriptPane = ({ view, facts, send, spoken, nextKey, ...slots }: Props) => {
  const text = useText()
  const id = useId()
  const { step, clause, explained } = view
  const isOver = facts.callEnded !== null
  const phrases = step === 'wrappingUp' || step === 'finished' || isOver ? null : text.phrases[step](spoken)
  const props = { view, facts, send }
  return (
    <section className={css.pane} aria-labelledby={id}>
      <span id={id} hidden>
        {text.script.region}
      </span>
      <StepStrip strip={view.strip} />
      <header className={css.header}>
        <h2 className={css.title}>{text.steps[step].title}</h2>
        {clause !== null && <span className={css.clause}>{text.script.clause(clause)}</span>}
      </header>
      {view.interrupted && (
        <Alert color="danger" variant="outline" role="alert" title={text.desk.restored}>
          {text.desk.restoredHint}
        </Alert>
      )}
      <EndAsked {...props} />
      {phrases !== null && <Phrase say={text.script.say}>{phrases[explained % 2 === 0 ? 0 : 1]}</Phrase>}
      <StepBody {...props} {...slots} />
      {step !== 'wrappingUp' && step !== 'finished' && <StepButtons {...props} nextKey={nextKey} hasOtherWords={phrases !== null} />}
    </section>
  )
}
