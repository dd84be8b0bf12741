import type { LevelView } from '#core/telephony/callView'
import { LevelMeter } from '../kit/LevelMeter.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './MicrophoneLevel.module.css'

const silence = -100

type Props = Readonly<{ level: LevelView | null; muted: boolean }>

/** Clause 1.13: is the operator heard clearly, and what to do where not. */
export const MicrophoneLevel = ({ level, muted }: Props) => {
  const text = useText().call.level
  const band = level?.band ?? null
  const words = muted ? text.muted : band === null ? text.silent : band.hint === null ? text.good : text[band.hint]
  const tone = muted || band === null ? 'silent' : band.verdict
  return (
    <div className={css.level}>
      <LevelMeter name={text.name} db={level?.operatorDb ?? silence} words={words} tone={tone} />
      {!muted && band !== null && band.hint !== null && <p className={css.hint}>{text.hints[band.hint]}</p>}
    </div>
  )
}
