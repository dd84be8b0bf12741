import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PartingTransfer } from '#core/regulation/partingTransfer'
import { Pane } from '../kit/Pane.tsx'
import { readableNumber } from '../text/readableNumber.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './CallerCard.module.css'

type Props = Readonly<{
  /** `handedOn`: to a colleague, with the caller still on the line. */
  by: 'caller' | 'operator' | 'line' | 'handedOn'
  number: string
  organisation: string | null
  /** Goes to the wrap-up where the call broke off in the middle of the script, else null. */
  end: (() => void) | null
  /** The operator hung up while the caller was being passed on. */
  leftPassing?: PartingTransfer | null
  /** How it sounded. */
  sound?: ReactNode
  /** The way back to the caller. */
  children?: ReactNode
}>

/** What stands in the call's place during wrap-up: the call is over, its number stays. */
export const EndedCall = ({ by, number, organisation, end, leftPassing = null, sound = null, children }: Props) => {
  const text = useText().call
  return (
    <Pane name={text.ended} tone="quiet">
      <div className={css.card}>
        <p className={css.name}>{text.endedBy[by]}</p>
        <p className={css.number}>{readableNumber(number)}</p>
        {organisation !== null && <p className={css.organisation}>{organisation}</p>}
        {leftPassing !== null && (
          <p className={css.returned}>{text.leftPassing[leftPassing.outcome](readableNumber(leftPassing.target))}</p>
        )}
      </div>
      {sound}
      {children}
      {end !== null && (
        <Button color="danger" variant="outline" onClick={end}>
          {text.end}
        </Button>
      )}
    </Pane>
  )
}
