import type { HeadsetReport } from './headsetEvent.ts'
import type { Button, ButtonField, HeadsetLayout } from './headsetLayout.ts'
import { isOn } from './reportField.ts'

/** Buttons that were on in the last report. */
export type ButtonsOn = ReadonlySet<Button>

const pressed = {
  hook: 'headset.hookPressed',
  mute: 'headset.mutePressed',
  flash: 'headset.flashPressed',
  drop: 'headset.dropPressed',
} as const

const toldBy = ({ button, acts }: ButtonField, was: boolean, on: boolean): HeadsetReport[] => {
  if (acts === 'toggle') return on ? [{ type: pressed[button] }] : []
  if (was === on) return []
  if (acts === 'switch') return [{ type: on ? 'headset.lifted' : 'headset.laid' }]
  return on ? [{ type: pressed[button] }] : []
}

/** What one input report says, after the last one left the buttons as `before`. */
export function readButtons(
  { buttons }: HeadsetLayout,
  reportId: number,
  report: Uint8Array,
  before: ButtonsOn,
): { readonly events: readonly HeadsetReport[]; readonly on: ButtonsOn } {
  const on = new Set(before)
  const events: HeadsetReport[] = []
  for (const button of buttons.filter(({ field }) => field.reportId === reportId)) {
    const is = isOn(button.field, report)
    events.push(...toldBy(button, before.has(button.button), is))
    if (is) on.add(button.button)
    else on.delete(button.button)
  }
  return { events, on }
}
