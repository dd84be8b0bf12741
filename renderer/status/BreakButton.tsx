import { Button, Menu } from '@mantine/core'
import { type OwnBreakReason, ownBreakReasons } from '#core/desk/breakReason'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { useText } from '../text/TextProvider.tsx'

type Props = Readonly<{
  onBreak: boolean
  /** Why no break can be taken now; null where it can. */
  why: string | null
  take: (reason: OwnBreakReason) => void
  end: () => void
}>

/** «Перерыв»: asks for the reason on the way in, and needs none on the way back. */
export const BreakButton = ({ onBreak, why, take, end }: Props) => {
  const { line, breaks } = useText().desk
  if (onBreak || why !== null) {
    return (
      <ExplainedButton size="compact-md" variant={onBreak ? 'filled' : 'default'} aria-pressed={onBreak} why={why} onClick={end}>
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
        {ownBreakReasons.map((reason) => (
          <Menu.Item key={reason} onClick={() => take(reason)}>
            {breaks.reasons[reason]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
