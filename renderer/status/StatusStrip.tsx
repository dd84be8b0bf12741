import { Button } from '@mantine/core'
import type { AsuoLink } from '#core/bridge/session'
import type { LineView } from '#core/telephony/lineView'
import { Lamp, type LampTone } from '../kit/Lamp.tsx'
import { useMonotonicNow } from '../kit/ticker.ts'
import { useText } from '../text/TextProvider.tsx'
import css from './StatusStrip.module.css'

const lineTones = { onLine: 'good', connecting: 'pending', noConnection: 'danger', off: 'off' } as const
const asuoTones = { up: 'good', down: 'danger', signInNeeded: 'danger' } as const

type Props = Readonly<{
  name: string
  line: LineView
  asuo: AsuoLink['state']
  waiting: number
  attention: number
  onBreak: boolean
  /** A call is on the desk: neither leaving the line nor a break is offered. */
  inCall: boolean
  goOn: () => void
  leave: () => void
  takeBreak: () => void
  endBreak: () => void
  openSettings: () => void
  showAttention: () => void
}>

const LineProof = ({ provenAt }: Readonly<{ provenAt: number }>) => {
  const now = useMonotonicNow()
  return useText().desk.line.proven(Math.max(0, Math.round((now - provenAt) / 1000)))
}

/** Who works here and whether everything holds: only what is confirmed. */
export const StatusStrip = (props: Props) => {
  const { name, line, asuo, waiting, attention, onBreak, inCall } = props
  const text = useText().desk
  const outboxTone: LampTone = attention > 0 ? 'danger' : waiting > 0 ? 'pending' : 'good'
  return (
    <header className={css.strip}>
      <strong className={css.name}>{name}</strong>
      <div className={css.lamps}>
        <Lamp
          name={text.line.name}
          tone={lineTones[line.lamp]}
          aside={line.lamp === 'onLine' && line.provenAt !== null ? <LineProof provenAt={line.provenAt} /> : undefined}
        >
          {text.line[line.lamp]}
        </Lamp>
        <Lamp name={text.asuo.name} tone={asuoTones[asuo]}>
          {text.asuo[asuo]}
        </Lamp>
        <Lamp name={text.outbox.name} tone={outboxTone}>
          {String(waiting)}
        </Lamp>
        {attention > 0 && (
          <Button size="compact-sm" variant="outline" color="danger" onClick={props.showAttention}>
            {text.outbox.attention(attention)}
          </Button>
        )}
      </div>
      <div className={css.buttons}>
        {line.wanted ? (
          <Button size="compact-md" variant="default" disabled={inCall} onClick={props.leave}>
            {text.line.leave}
          </Button>
        ) : (
          <Button size="compact-md" onClick={props.goOn}>
            {text.line.goOn}
          </Button>
        )}
        <Button
          size="compact-md"
          variant={onBreak ? 'filled' : 'default'}
          aria-pressed={onBreak}
          disabled={inCall || !line.wanted}
          onClick={onBreak ? props.endBreak : props.takeBreak}
        >
          {text.line.onBreak}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={props.openSettings}>
          {text.settings}
        </Button>
      </div>
    </header>
  )
}
