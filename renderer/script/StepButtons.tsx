import { Button } from '@mantine/core'
import { useId } from 'react'
import type { StepName } from '#core/regulation/step'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { firstPress } from '../kit/firstPress.ts'
import { KeyHint } from '../kit/KeyHint.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './StepButtons.module.css'
import type { StepProps } from './stepProps.ts'

/** Steps that «Далее» leaves; the others have their own primary button. */
const leftByNext: ReadonlySet<StepName> = new Set([
  'identifying',
  'dictating',
  'provisional',
  'offeringHelp',
  'escalating',
  'takingEmail',
  'refusing',
])

type Props = StepProps & Readonly<{ nextKey: string; hasOtherWords: boolean }>

export const StepButtons = ({ view, send, nextKey, hasOtherWords }: Props) => {
  const text = useText().script
  const id = useId()
  const isOwnWay = leftByNext.has(view.step)
  const needs = view.missing.filter((what) => isOwnWay || what !== 'ticket')
  return (
    <div className={css.bar}>
      {(isOwnWay || view.can.proceed) && (
        <ExplainedButton
          size="sm"
          variant={isOwnWay ? 'filled' : 'default'}
          why={view.can.proceed ? null : text.missingTitle}
          saidBy={id}
          {...firstPress(() => send({ type: 'operator.proceeded' }))}
          rightSection={<KeyHint hotKey={nextKey} />}
        >
          {text.next}
        </ExplainedButton>
      )}
      {view.can.goBack && (
        <Button size="sm" variant="subtle" {...firstPress(() => send({ type: 'operator.wentBack' }))}>
          {text.back}
        </Button>
      )}
      {hasOtherWords && (
        <Button size="sm" variant="subtle" {...firstPress(() => send({ type: 'operator.explainedAgain' }))}>
          {text.explain}
        </Button>
      )}
      {isOwnWay && needs.length > 0 && (
        <p id={id} className={css.missing}>
          {text.missingTitle} {needs.map((what) => text.missing[what]).join('; ')}
        </p>
      )}
    </div>
  )
}
