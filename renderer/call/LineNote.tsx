import { Alert } from '@mantine/core'
import type { CallView } from '#core/telephony/callView'
import { useText } from '../text/TextProvider.tsx'

type Props = Readonly<{
  media: CallView['media']
  /** The PBX is not reached: hold, transfer and the end wait for it. */
  lineAway: boolean
  /** The caller's sound has come. */
  heard: boolean
  /** The caller is on hold and hears nobody. */
  held: boolean
}>

/** What has become of the connection under the conversation, as far as it is known; nothing while all is well. */
export const LineNote = ({ media, lineAway, heard, held }: Props) => {
  const text = useText().call.survival
  if (media === 'steady' && !lineAway) return null
  const away = held ? text.lineAwayHeld : heard ? text.lineAway : text.lineAwayUnheard
  const sentence = media === 'interrupted' ? text.interrupted : lineAway ? away : text.restored
  return (
    <Alert color={media === 'restored' && !lineAway ? 'calm' : 'danger'} variant="outline" role="alert" p="xs">
      {sentence}
      {media === 'interrupted' && lineAway && ` ${text.alsoLine}`}
    </Alert>
  )
}
