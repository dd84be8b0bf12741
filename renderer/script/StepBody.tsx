import type { ReactNode } from 'react'
import { Later } from '../kit/Later.tsx'
import { DescribingStep } from './DescribingStep.tsx'
import { DictatingStep } from './DictatingStep.tsx'
import { EmailStep } from './EmailStep.tsx'
import { EndLatch } from './EndLatch.tsx'
import { EscalatingStep } from './EscalatingStep.tsx'
import { GreetingStep } from './GreetingStep.tsx'
import { RefusingStep } from './RefusingStep.tsx'
import { RegisteringStep } from './RegisteringStep.tsx'
import { ReviewingStep } from './ReviewingStep.tsx'
import { SolvingStep } from './SolvingStep.tsx'
import type { StepProps } from './stepProps.ts'
import { WrappingUpStep } from './WrappingUpStep.tsx'

type Props = StepProps & Readonly<{ identifying: ReactNode; search: ReactNode; candidate: ReactNode; similar: ReactNode }>

/** What there is to do on the step; some steps are only spoken. */
export const StepBody = ({ identifying, search, candidate, similar, ...props }: Props) => {
  switch (props.view.step) {
    case 'greeting':
      return <GreetingStep {...props} />
    case 'identifying':
      return identifying
    case 'describing':
      return <DescribingStep {...props} similar={similar} />
    case 'registering':
      return <RegisteringStep />
    case 'dictating':
    case 'provisional':
      return <DictatingStep {...props} />
    case 'finding':
      return search
    case 'reviewing':
      return (
        <>
          <ReviewingStep {...props} />
          {candidate}
        </>
      )
    case 'solving':
      return <SolvingStep {...props} />
    case 'confirming':
      return <EndLatch {...props} />
    case 'escalating':
      return <EscalatingStep {...props} />
    case 'takingEmail':
      return <EmailStep {...props} />
    case 'refusing':
      return <RefusingStep {...props} />
    case 'wrappingUp':
      // That the call is over is seen first.
      return (
        <Later>
          <WrappingUpStep {...props} identifying={identifying} search={search} similar={similar} />
        </Later>
      )
    case 'offeringHelp':
    case 'parting':
    case 'finished':
      return null
  }
}
