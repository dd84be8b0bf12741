import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { isUnnamed } from '#core/regulation/organisationName'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { useText } from '../text/TextProvider.tsx'
import { DescribingStep } from './DescribingStep.tsx'
import { EmailStep } from './EmailStep.tsx'
import { EndLatch } from './EndLatch.tsx'
import { EndReason } from './EndReason.tsx'
import { EscalatingStep } from './EscalatingStep.tsx'
import { HandedOn } from './HandedOn.tsx'
import { RefusingStep } from './RefusingStep.tsx'
import { SolvingStep } from './SolvingStep.tsx'
import css from './Step.module.css'
import bar from './StepButtons.module.css'
import type { StepProps } from './stepProps.ts'

type Props = StepProps & Readonly<{ identifying: ReactNode; search: ReactNode; similar: ReactNode }>

/** After the call: what is still owed stands open, everything else is closed. */
export const WrappingUpStep = (props: Props) => {
  const { view, facts, send, identifying, search, similar } = props
  const text = useText().script.wrapUp
  const id = useId()
  const owes = (what: (typeof view.owed)[number]) => view.owed.includes(what)
  return (
    <div className={css.stack}>
      {facts.handedOn !== null && <HandedOn handedOn={facts.handedOn} owes={owes('registration')} />}
      {facts.handedOn !== null ? null : view.owed.length === 0 ? (
        <p className={css.done}>
          <IconCircleCheck size={20} aria-hidden /> {text.nothing}
        </p>
      ) : (
        <section aria-label={text.owedTitle} className={css.stack}>
          <h3 className={css.heading}>{text.owedTitle}</h3>
          <ul id={id} className={css.list}>
            {view.owed.map((what) => (
              <li key={what} className={css.owed}>
                <IconCircleDashed size={18} aria-hidden /> {text.owed[what]}
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.can.giveReason && (owes('latchReason') || owes('ticketReason') || (facts.latch !== null && 'missed' in facts.latch)) && (
        <EndReason {...props} />
      )}
      {view.can.answerLatch && <EndLatch {...props} />}
      {facts.ticket === null && facts.handedOn?.taken !== true && (
        <>
          {(facts.organisation === null || isUnnamed(facts)) && identifying}
          <DescribingStep {...props} similar={similar} />
          {view.can.chooseTicket && search}
        </>
      )}
      {facts.ticket !== null && facts.outcome === null && facts.handedOn === null && <SolvingStep {...props} />}
      {owes('information') && <EscalatingStep {...props} />}
      {owes('refusal') && <RefusingStep {...props} />}
      {owes('email') && <EmailStep {...props} />}
      <div className={bar.bar}>
        <ExplainedButton
          size="md"
          why={view.can.finish ? null : text.owedTitle}
          saidBy={id}
          onClick={() => send({ type: 'operator.finished' })}
        >
          {text.ready}
        </ExplainedButton>
      </div>
    </div>
  )
}
