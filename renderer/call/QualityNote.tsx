import { IconAlertTriangle, IconWaveSine } from '@tabler/icons-react'
import type { QualityView } from '#core/telephony/callView'
import { useText } from '../text/TextProvider.tsx'
import css from './QualityNote.module.css'

type Props = Readonly<{ quality: QualityView }>

/** How the two hear each other, in words, and what to do where they hear badly. Says nothing before it was measured. */
export const QualityNote = ({ quality: { state, cause } }: Props) => {
  const text = useText().call.quality
  const Sign = state === 'good' ? IconWaveSine : IconAlertTriangle
  return (
    <div role="status" aria-label={text.name} className={css.quality} data-state={state}>
      {state !== 'unmeasured' && (
        <>
          <p className={css.words}>
            <Sign size={18} aria-hidden /> {text[state]}
          </p>
          {cause !== null && <p className={css.advice}>{text.advice[cause]}</p>}
        </>
      )}
    </div>
  )
}
