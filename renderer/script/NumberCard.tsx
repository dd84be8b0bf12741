import { Checkbox } from '@mantine/core'
import type { NumberView } from '#core/regulation/scriptSelectors'
import { dictationOf } from '#core/tickets/uin'
import { Pane } from '../kit/Pane.tsx'
import { spokenNumber } from '../text/spokenNumber.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './NumberCard.module.css'

type Props = Readonly<{
  number: NumberView
  /** `SP-4217` or `TMP-KDR-014`. */
  text: string
  mayTick: boolean
  tick: (ticked: boolean) => void
}>

/** Clause 1.3: the number as it is dictated; an openly provisional one while ASUO is away. */
export const NumberCard = ({ number, text: told, mayTick, tick }: Props) => {
  const { script, language } = useText()
  const text = script.number
  const { prefix, grouped } = dictationOf(told)
  return (
    <Pane name={text.region} aside={number.isProvisional && <strong className={css.provisional}>{text.provisional}</strong>}>
      {number.mustBeToldAnew && (
        <p role="alert" className={css.arrived}>
          {text.arrived(told)}
        </p>
      )}
      <p className={css.number}>
        {prefix}-
        {grouped.split(' ').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a number never move
          <span key={index} className={css.group}>
            {group}
          </span>
        ))}
      </p>
      <p className={css.spoken}>
        <span className={css.label}>{text.spoken}</span> {spokenNumber(language, told)}
      </p>
      {number.isProvisional && <p className={css.hint}>{text.provisionalHint}</p>}
      <Checkbox
        size="md"
        label={text.writtenDown}
        checked={number.writtenDown}
        disabled={!mayTick}
        onChange={(event) => tick(event.currentTarget.checked)}
      />
    </Pane>
  )
}
