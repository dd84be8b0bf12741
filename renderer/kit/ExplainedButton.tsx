import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import { type ComponentPropsWithoutRef, useId } from 'react'

type Props = ButtonProps &
  Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps | 'disabled'> &
  Readonly<{
    /** Why it may not be pressed now, as a sentence; null where it may. */
    why: string | null
    /** The id of what says so beside the button already: then nothing pops up. */
    saidBy?: string
  }>

/** A button that may be out of use and says why: to the mouse in a tooltip, to keys and screen readers because it keeps the focus. */
export const ExplainedButton = ({ why, saidBy, onClick, ...props }: Props) => {
  const id = useId()
  const off = why !== null
  return (
    <>
      <Tooltip
        label={why}
        disabled={!off || saidBy !== undefined}
        multiline
        maw={320}
        events={{ hover: true, focus: true, touch: true }}
        zIndex={350}
      >
        <Button
          {...props}
          {...(off && { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': saidBy ?? id })}
          onClick={off ? undefined : onClick}
        />
      </Tooltip>
      {off && saidBy === undefined && (
        <span id={id} hidden>
          {why}
        </span>
      )}
    </>
  )
}
