import { Alert } from '@mantine/core'
import { IconHeadset, IconMicrophoneOff } from '@tabler/icons-react'
import type { DeviceNews } from '#core/telephony/deviceNews'
import { useText } from '../text/TextProvider.tsx'
import css from './DeviceNote.module.css'

type Props = Readonly<{
  news: readonly DeviceNews[]
  /** A caller waits for a word and there is no microphone to say it into. */
  voiceless: boolean
  dismiss: () => void
}>

/** Which device stands in for which, and which is back: said once, in words, without taking the operator's place at the keyboard. */
export const DeviceNote = ({ news, voiceless, dismiss }: Props) => {
  const text = useText().devices
  const isGood = news.every(({ what }) => what === 'returned')
  return (
    <>
      {voiceless && (
        <Alert color="danger" variant="outline" icon={<IconMicrophoneOff aria-hidden />} role="alert" className={css.note}>
          {text.voiceless}
        </Alert>
      )}
      <div role="status" aria-label={text.name} className={css.note}>
        {news.length > 0 && (
          <Alert
            color={isGood ? 'good' : 'calm'}
            variant="outline"
            icon={<IconHeadset aria-hidden />}
            role="presentation"
            withCloseButton
            closeButtonLabel={text.close}
            onClose={dismiss}
          >
            {news.map((each) => (
              <p key={each.kind} className={css.sentence}>
                {text.news[each.kind](each)}
              </p>
            ))}
          </Alert>
        )}
      </div>
    </>
  )
}
