import { VisuallyHidden } from '@mantine/core'
import type { LineView } from '#core/telephony/lineView'
import { Lamp } from '../kit/Lamp.tsx'
import { useMonotonicNow } from '../kit/ticker.ts'
import { useText } from '../text/TextProvider.tsx'
import { lineSentence } from './lineSentence.ts'

const tones = { onLine: 'good', connecting: 'pending', noConnection: 'danger', off: 'off' } as const

/** How fresh the proof is, or how soon the next try comes: «3 с» for the eye, the whole sentence for the mouse and the ear. */
const LineAside = ({ line }: Readonly<{ line: LineView }>) => {
  const text = useText()
  const now = useMonotonicNow()
  const moment = line.lamp === 'onLine' ? line.provenAt : line.nextTryAt
  const sentence = lineSentence(text, line, now)
  return (
    <span title={sentence}>
      {moment !== null && <span aria-hidden>{text.units.secondsShort(Math.abs(Math.round((now - moment) / 1000)))}</span>}
      <VisuallyHidden>{sentence}</VisuallyHidden>
    </span>
  )
}

type Props = Readonly<{ line: LineView }>

/** «Линия»: on only while it is registered and proven. */
export const LineLamp = ({ line }: Props) => {
  const text = useText().desk.line
  return (
    <Lamp
      name={text.name}
      tone={tones[line.lamp]}
      words={[text.onLine, text.connecting, text.noConnection, text.off]}
      aside={line.stage === 'off' ? undefined : <LineAside line={line} />}
    >
      {text[line.lamp]}
    </Lamp>
  )
}
