import type { ConnectionSums } from '#core/regulation/connectionSums'
import { goodShareOf, type SpeechSums } from '#core/regulation/speechSums'
import { Fact, Facts } from '../kit/Fact.tsx'
import { readableMoment } from '../text/readableDate.ts'
import { useText } from '../text/TextProvider.tsx'

type Props = Readonly<{ speech: SpeechSums; connection: ConnectionSums | null }>

/** How the call sounded, once it is over: the operator's own voice (clause 1.13) and the worst moment of the connection. */
export const CallSound = ({ speech, connection }: Props) => {
  const { call: text, language } = useText()
  const share = goodShareOf(speech)
  const isQuiet = speech.quietSeconds > speech.loudSeconds
  if (share === null && connection === null) return null
  return (
    <Facts>
      {share !== null && (
        <Fact name={text.sound.speech}>
          {text.sound.inBand(Math.round(share * 100))}
          {share < 0.7 && <> {text.level.hints[isQuiet ? 'tooQuiet' : 'tooLoud']}</>}
        </Fact>
      )}
      {connection !== null && (
        <Fact name={text.quality.name}>
          {connection.worst.grade === 'fine' || connection.worst.cause === null
            ? text.sound.goodThroughout
            : text.sound.worst(readableMoment(language, connection.worst.at, Date.now()), text.sound.causes[connection.worst.cause])}
        </Fact>
      )}
    </Facts>
  )
}
