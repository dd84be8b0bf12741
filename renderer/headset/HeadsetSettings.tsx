import { Button } from '@mantine/core'
import type { HeadsetView } from '#core/headset/headsetView'
import { useText } from '../text/TextProvider.tsx'
import css from './Headset.module.css'

type Props = Readonly<{ view: HeadsetView; connect: (() => void) | null }>

/** What the headset's buttons do, and the way to allow a headset. */
export const HeadsetSettings = ({ view, connect }: Props) => {
  const text = useText().headset
  return (
    <section className={css.settings} aria-label={text.name}>
      <p className={css.title} aria-hidden>
        {text.name}
      </p>
      <p className={css.sentence} role="status">
        {connect === null ? text.unsupported : text.stands[view.state](view)}
      </p>
      {connect !== null && (
        <Button variant="default" onClick={connect}>
          {text.connect}
        </Button>
      )}
    </section>
  )
}
