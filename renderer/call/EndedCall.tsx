import { Pane } from '../kit/Pane.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './LiveCall.module.css'

type Props = Readonly<{ by: 'caller' | 'operator' | 'line'; number: string; organisation: string | null }>

/** What stands in the call's place during wrap-up: the call is over, its number stays. */
export const EndedCall = ({ by, number, organisation }: Props) => {
  const text = useText().call
  return (
    <Pane name={text.ended} tone="quiet">
      <p className={css.note}>{text.endedBy[by]}</p>
      <p>{number}</p>
      {organisation !== null && <p>{organisation}</p>}
    </Pane>
  )
}
