import { Skeleton } from '@mantine/core'
import type { TrainingScenario } from '#core/bridge/session'
import type { Fault } from '#core/faults/fault'
import type { Asked } from '../bridge/asked.ts'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import { ScenarioList } from './ScenarioList.tsx'
import css from './Scenarios.module.css'

type Props = Readonly<{
  scenarios: Asked<readonly TrainingScenario[]>
  /** The scenario whose caller is dialling. */
  dialling: TrainingScenario | null
  /** He dials as soon as the line is there. */
  awaitsLine: boolean
  /** Why nobody may be asked to call now, as a sentence. */
  hindered: string | null
  fault: Fault | null
  call: (scenario: TrainingScenario) => void
}>

/** The choice of a practice call and what has become of it. */
export const Scenarios = ({ scenarios, dialling, awaitsLine, hindered, fault, call }: Props) => {
  const text = useText().training
  const shownFault = fault ?? scenarios.fault
  return (
    <div className={css.scenarios}>
      <p className={css.about}>{text.about}</p>
      <p role="status" className={css.state}>
        {dialling === null ? hindered : (awaitsLine ? text.awaitingLine : text.ringing)(dialling.title)}
      </p>
      {shownFault !== null && <FaultNote fault={shownFault} />}
      {scenarios.state === 'asking' && <Skeleton height={160} />}
      {scenarios.last !== null && <ScenarioList scenarios={scenarios.last} busy={dialling !== null || hindered !== null} call={call} />}
    </div>
  )
}
