import { VisuallyHidden } from '@mantine/core'
import type { LineView } from '#core/telephony/lineView'
import { Lamp } from '../kit/Lamp.tsx'
import { useMonotonicNow } from '../kit/ticker.ts'
import { useText } from '../text/TextProvider.tsx'

const tones = { onLine: 'good', connecting: 'pending', noConnection: 'danger', off: 'off' } as const

/** How fresh the proof is: «3 с» for the eye, the whole sentence for the mouse and the ear. */
const Proof = ({ provenAt }: Readonly<{ provenAt: number }>) => {
  const { desk, units } = useText()
  const seconds = Math.max(0, Math.round((useMonotonicNow() - provenAt) / 1000))
  const sentence = desk.line.proven(seconds)
  return (
    <span title={sentence}>
      <span aria-hidden>{units.secondsShort(seconds)}</span>
      <VisuallyHidden>{sentence}</VisuallyHidden>
    </span>
  )
}

type Props = Readonly<{ line: LineView }>

/** «Линия»: on only while it is registered and proven. */
export const LineLamp = ({ line }: Props) => {
  const text = useText().desk.line
  const isProven = line.lamp === 'onLine' && line.provenAt !== null
  return (
    <Lamp
      name={text.name}
      tone={tones[line.lamp]}
      words={[text.onLine, text.connecting, text.noConnection, text.off]}
      aside={isProven ? <Proof provenAt={line.provenAt} /> : undefined}
    >
      {text[line.lamp]}
    </Lamp>
  )
}
