import { Alert } from '@mantine/core'
import { IconHeadset } from '@tabler/icons-react'
import type { HeadsetView } from '#core/headset/headsetView'
import { useText } from '../text/TextProvider.tsx'
import css from './Headset.module.css'

type Props = Readonly<{ view: HeadsetView }>

/** Said in the middle of a call as well: another program moves the buttons of this headset. */
export const HeadsetNote = ({ view }: Props) => {
  const text = useText().headset
  return (
    <div role="status" aria-label={text.name} className={css.note}>
      {view.state === 'shared' && (
        <Alert color="calm" variant="outline" icon={<IconHeadset aria-hidden />} role="presentation">
          {text.stands.shared(view)}
        </Alert>
      )}
    </div>
  )
}
