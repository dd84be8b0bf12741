import { Checkbox } from '@mantine/core'
import { questionsOf } from '#core/regulation/readyQuestion'
import { ticketCategory } from '#core/tickets/ticketCategory'
import { useText } from '../text/TextProvider.tsx'
import css from './Step.module.css'
import type { StepProps } from './stepProps.ts'

/** Clause 3.2: what makes a matter of this category clear, to be asked as it stands and ticked once asked. Nothing before a category is chosen, and nothing once the caller is gone. */
export const ReadyQuestions = ({ facts, send }: Pick<StepProps, 'facts' | 'send'>) => {
  const words = useText().script.describing
  const category = ticketCategory.safeParse(facts.category).data
  if (category === undefined || facts.callEnded !== null) return null
  return (
    <fieldset className={css.group}>
      <legend>{words.questions}</legend>
      <div className={css.list}>
        {questionsOf[category].map((question) => (
          <Checkbox
            key={question}
            label={words.questionWords[question]}
            checked={facts.asked.includes(question)}
            onChange={({ currentTarget }) => send({ type: 'question.ticked', question, ticked: currentTarget.checked })}
          />
        ))}
      </div>
    </fieldset>
  )
}
