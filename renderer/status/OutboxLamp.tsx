import { UnstyledButton } from '@mantine/core'
import { Lamp, type LampTone } from '../kit/Lamp.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './LampButton.module.css'

type Props = Readonly<{
  /** Null while nobody can say. */
  waiting: number | null
  /** How many ASUO refused. */
  attention: number
  show: () => void
}>

const toneOf = ({ waiting, attention }: Props): LampTone => {
  if (waiting === null) return 'off'
  if (attention > 0) return 'danger'
  return waiting > 0 ? 'pending' : 'good'
}

/** «Очередь отправки»: how many entries wait; the number itself opens them, and what was given up. */
export const OutboxLamp = (props: Props) => {
  const {
    desk: { outbox: text },
    outbox: { open },
  } = useText()
  const { waiting, show } = props
  return (
    <Lamp name={text.name} tone={toneOf(props)}>
      {waiting === null && '—'}
      {waiting !== null && (
        <UnstyledButton className={css.press} aria-haspopup="dialog" title={open} onClick={show}>
          {waiting}
        </UnstyledButton>
      )}
    </Lamp>
  )
}
