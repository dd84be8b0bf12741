import { UnstyledButton } from '@mantine/core'
import { useId } from 'react'
import type { TrainingScenario } from '#core/bridge/session'
import { useText } from '../text/TextProvider.tsx'
import css from './ScenarioList.module.css'

type Props = Readonly<{ scenarios: readonly TrainingScenario[]; busy: boolean; call: (scenario: TrainingScenario) => void }>

const Entry = ({ scenario, busy, call }: Readonly<{ scenario: TrainingScenario; busy: boolean; call: () => void }>) => {
  const text = useText().training
  const id = useId()
  return (
    <>
      {/* The button is the title alone and covers the whole entry: its name stays short for the ear, its target large for the hand. */}
      <UnstyledButton className={css.title} disabled={busy} onClick={call} aria-describedby={id}>
        {scenario.title}
      </UnstyledButton>
      <span id={id} className={css.about}>
        {scenario.goal}
        <span className={css.measures}>
          {text.difficulty[scenario.difficulty]} · {text.minutes(scenario.minutes)}
        </span>
      </span>
    </>
  )
}

/** Simulated callers to choose from; the chosen one rings. */
export const ScenarioList = ({ scenarios, busy, call }: Props) => {
  const text = useText().training
  return (
    <>
      <ul className={css.list} aria-label={text.scenarios}>
        {scenarios.map((scenario) => (
          <li key={scenario.id} className={css.entry}>
            <Entry scenario={scenario} busy={busy} call={() => call(scenario)} />
          </li>
        ))}
      </ul>
      {scenarios.length === 0 && <p className={css.about}>{text.none}</p>}
    </>
  )
}
