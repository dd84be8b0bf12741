import {
  IconAlertTriangle,
  IconBell,
  IconCircleCheck,
  IconCoffee,
  IconHeadset,
  IconPencil,
  IconPhoneOutgoing,
  IconPlayerPause,
  IconPlugOff,
  IconPower,
} from '@tabler/icons-react'
import type { AgentLive } from '#core/asuo/monitoring'
import { breakWords } from '../text/breakWords.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './StateSign.module.css'

const icons = {
  offline: IconPower,
  available: IconCircleCheck,
  ringing: IconBell,
  dialling: IconPhoneOutgoing,
  talking: IconHeadset,
  hold: IconPlayerPause,
  wrap_up: IconPencil,
  break: IconCoffee,
  disconnected: IconPlugOff,
}

type Props = Readonly<Pick<AgentLive, 'state' | 'reason' | 'severity'>>

export const StateSign = ({ state, reason, severity }: Props) => {
  const words = useText()
  const text = words.board
  const Icon = icons[state]
  return (
    <span className={css.sign} data-state={state}>
      <Icon size={18} aria-hidden />
      {text.states[state]}
      {state === 'break' && reason !== null && `: ${breakWords(words, reason)}`}
      {severity !== 'normal' && <IconAlertTriangle size={16} className={css[severity]} title={text.severities[severity]} />}
    </span>
  )
}
