import { Button } from '@mantine/core'
import type { AsuoLink } from '#core/bridge/session'
import type { BreakReason, OwnBreakReason } from '#core/desk/breakReason'
import type { LineView } from '#core/telephony/lineView'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { useText } from '../text/TextProvider.tsx'
import { AsuoLamp } from './AsuoLamp.tsx'
import { BreakButton } from './BreakButton.tsx'
import { LineLamp } from './LineLamp.tsx'
import { OutboxLamp } from './OutboxLamp.tsx'
import css from './StatusStrip.module.css'

type Props = Readonly<{
  name: string
  line: LineView
  asuo: AsuoLink['state']
  /** Null while nobody can say. */
  waiting: number | null
  attention: number
  onBreak: boolean
  /** The break that begins after the call on the desk. */
  nextBreak: BreakReason | null
  /** A call is on the desk: the line cannot be left, and a break begins after it. */
  inCall: boolean
  goOn: () => void
  leave: () => void
  takeBreak: (reason: OwnBreakReason) => void
  endBreak: () => void
  openSettings: () => void
  showOutbox: () => void
  signIn: () => void
}>

/** Who works here and whether everything holds: only what is confirmed. One row, whatever the states are. */
export const StatusStrip = (props: Props) => {
  const { name, line, asuo, waiting, attention, onBreak, inCall } = props
  const text = useText().desk
  const whyNoBreak = line.wanted ? null : text.line.breakNeedsLine
  return (
    <header className={css.strip}>
      <strong className={css.name} title={name}>
        {name}
      </strong>
      <div className={css.lamps}>
        <LineLamp line={line} />
        <AsuoLamp asuo={asuo} signIn={props.signIn} />
        <OutboxLamp waiting={waiting} attention={attention} show={props.showOutbox} />
        {attention > 0 && (
          <Button size="compact-sm" variant="outline" color="danger" title={text.outbox.attention(attention)} onClick={props.showOutbox}>
            {text.outbox.refused(attention)}
          </Button>
        )}
      </div>
      <div className={css.buttons}>
        {line.wanted ? (
          <ExplainedButton size="compact-md" variant="default" why={inCall ? text.line.notInCall : null} onClick={props.leave}>
            {text.line.leave}
          </ExplainedButton>
        ) : (
          <Button size="compact-md" onClick={props.goOn}>
            {text.line.goOn}
          </Button>
        )}
        <BreakButton
          onBreak={onBreak}
          inCall={inCall}
          next={props.nextBreak}
          why={whyNoBreak}
          take={props.takeBreak}
          end={props.endBreak}
        />
        <Button size="compact-md" variant="subtle" onClick={props.openSettings}>
          {text.settings}
        </Button>
      </div>
    </header>
  )
}
