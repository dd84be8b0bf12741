import { Button, Menu } from '@mantine/core'
import { type BreakReason, type OwnBreakReason, ownBreakReasons } from '#core/desk/breakReason'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { useText } from '../text/TextProvider.tsx'

type Props = Readonly<{
  onBreak: boolean
  /** A call is on the desk: the break begins after it. */
  inCall: boolean
  next: BreakReason | null
  /** Why no break can be taken now; null where it can. */
  why: string | null
  take: (reason: OwnBreakReason) => void
  end: () => void
}>

/** «Перерыв»: asks for the reason on the way in, and needs none on the way back. Wished during a call, it is pressed and may be taken back. */
export const BreakButton = ({ onBreak, inCall, next, why, take, end }: Props) => {
  const { line, breaks } = useText().desk
  if (onBreak || next !== null || why !== null) {
    const pressed = onBreak || next !== null
    return (
      <ExplainedButton
        size="compact-md"
        variant={pressed ? 'filled' : 'default'}
        aria-pressed={pressed}
        title={onBreak || next === null ? undefined : breaks.afterCall(breaks.reasons[next])}
        why={why}
        onClick={end}
      >
        {line.onBreak}
      </ExplainedButton>
    )
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="compact-md" variant="default">
          {line.onBreak}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={breaks.menu}>
        {inCall && <Menu.Label>{breaks.beginsAfterCall}</Menu.Label>}
        {ownBreakReasons.map((reason) => (
          <Menu.Item key={reason} onClick={() => take(reason)}>
            {breaks.reasons[reason]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
