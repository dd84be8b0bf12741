import { callOnDesk, type DeskMode, deskMode } from '#core/desk/deskSelectors'
import { parseDialString } from '#core/telephony/dialString'
import { useDesk, useDeskSend } from '../desk/useDesk.tsx'
import { useSteadyLine } from '../desk/useDeskViews.ts'
import { useSettled } from '../kit/useSettled.ts'
import { useText } from '../text/TextProvider.tsx'
import { closeDialog } from './uiStore.ts'

const idleModes: ReadonlySet<DeskMode> = new Set(['free', 'onBreak', 'offLine'])
const endedModes: ReadonlySet<DeskMode> = new Set(['wrappingUp', 'recovered'])

/** The verbs of a call that goes out, and why they cannot be used now (null where they can). */
export const useDialling = () => {
  const send = useDeskSend()
  const mode = useDesk(deskMode)
  const call = useDesk(callOnDesk)
  const line = useSteadyLine()
  const text = useText().dial
  const isOnLine = line?.lamp === 'onLine'
  const callerNumber = call === null ? null : parseDialString(call.caller.number)
  // Every row of the history says it, and none of them is what a call that rings must wait for.
  const why = useSettled(!idleModes.has(mode) ? text.notNow : isOnLine ? null : text.needsLine)
  return {
    why,
    /** `number` as it was written; one that cannot be dialled is not. */
    dial: (number: string, name: string | null = null) => {
      const parsed = parseDialString(number)
      if (!parsed.ok) return
      closeDialog()
      send({ type: 'operator.dialled', callId: crypto.randomUUID(), number: parsed.value, name })
    },
    /** Null where there is nobody to be called back, no number of his, or a colleague who has him now. */
    callBack:
      endedModes.has(mode) && call?.facts.handedOn === null && callerNumber?.ok
        ? {
            why: isOnLine ? null : text.needsLine,
            call: () => send({ type: 'operator.calledBack', legId: crypto.randomUUID(), number: callerNumber.value }),
          }
        : null,
  }
}
