import { useHotkeys } from '@mantine/hooks'
import { type DeskMode, deskMode } from '#core/desk/deskSelectors'
import type { HotKeys } from '#core/settings/settings'
import { hasColleagueLeg } from '#core/telephony/colleagueLeg'
import { useDesk, useDeskSend } from '../desk/useDesk.tsx'
import { useCallView, useStepView } from '../desk/useDeskViews.ts'
import { onFirstKey } from '../kit/firstPress.ts'
import { showDesk } from '../status/page.ts'

const endable: ReadonlySet<DeskMode> = new Set(['recovered', 'dialling', 'callingBack'])

/** The operator's keys work everywhere, in text fields too: they are function keys or have a modifier. Held down, each is pressed once. */
export const useHotKeys = (keys: HotKeys): void => {
  const send = useDeskSend()
  const mode = useDesk(deskMode)
  const call = useCallView()
  const step = useStepView()
  const isTalking = mode === 'talking' && call !== null
  const answer = () => {
    if (mode !== 'ringing') return
    send({ type: 'operator.answered' })
    showDesk()
  }
  const hold = () => {
    if (isTalking) send({ type: call.hold.state === 'held' ? 'operator.resumed' : 'operator.askedToHold' })
  }
  const mute = () => {
    if (isTalking) send({ type: call.mute.muted ? 'operator.unmuted' : 'operator.muted' })
  }
  const end = () => {
    if (isTalking && hasColleagueLeg(call.transfer)) send({ type: 'operator.endedConsult' })
    else if (isTalking || endable.has(mode)) send({ type: 'operator.askedToEnd' })
  }
  const next = () => {
    if (step?.can.proceed === true) send({ type: 'operator.proceeded' })
  }
  useHotkeys(
    [
      [keys.answer, onFirstKey(answer)],
      [keys.hold, onFirstKey(hold)],
      [keys.mute, onFirstKey(mute)],
      [keys.end, onFirstKey(end)],
      [keys.next, onFirstKey(next)],
    ],
    [],
  )
}
