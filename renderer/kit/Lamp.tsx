import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './Lamp.module.css'

export type LampTone = 'good' | 'pending' | 'off' | 'danger'

const icons = { good: IconCircleCheck, pending: IconCircleDashed, off: IconCircleX, danger: IconAlertTriangle }

type Props = Readonly<{
  name: string
  tone: LampTone
  children: ReactNode
  /** What stands beside the lamp and is not part of its state. */
  aside?: ReactNode
}>

/** A state that was confirmed, in words; the icon and the colour only repeat it. */
export const Lamp = ({ name, tone, children, aside }: Props) => {
  const Icon = icons[tone]
  return (
    <div className={css.lamp} data-tone={tone}>
      <span className={css.name} aria-hidden>
        {name}
      </span>
      <Icon className={css.icon} size={18} aria-hidden />
      <div role="status" aria-label={name} className={css.state}>
        {children}
      </div>
      {aside !== undefined && <span className={css.aside}>{aside}</span>}
    </div>
  )
}
