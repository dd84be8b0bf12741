import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './Lamp.module.css'

export type LampTone = 'good' | 'pending' | 'off' | 'danger'

const icons = { good: IconCircleCheck, pending: IconCircleDashed, off: IconCircleX, danger: IconAlertTriangle }

type Props = Readonly<{
  name: string
  tone: LampTone
  /** Every word it may show: it is as wide as the widest, and nothing moves when the state changes. */
  words?: readonly string[]
  children: ReactNode
  /** What stands beside the name and is not part of the state. */
  aside?: ReactNode
}>

/** A state that was confirmed, in words under its name; the icon and the colour only repeat it. */
export const Lamp = ({ name, tone, words = [], children, aside }: Props) => {
  const Icon = icons[tone]
  return (
    <div className={css.lamp} data-tone={tone}>
      <span className={css.label}>
        <span aria-hidden>{name}</span>
        {aside}
      </span>
      <Icon className={css.icon} size={16} aria-hidden />
      <div role="status" aria-label={name} className={css.state}>
        {children}
      </div>
      {words.map((word) => (
        <span key={word} className={css.room} aria-hidden>
          {word}
        </span>
      ))}
    </div>
  )
}
