import { useAsk } from '../bridge/useAsk.ts'
import { useDeskSend } from '../desk/useDesk.tsx'
import { useLineView } from '../desk/useDeskViews.ts'
import { LineTrouble } from '../status/LineTrouble.tsx'

/** The line between calls, where the operator wants it and it does not stand. */
export const LinePart = () => {
  const line = useLineView()
  const send = useDeskSend()
  const [{ state, last }, check] = useAsk('line.diagnose')
  if (line === null || !line.wanted || line.lamp === 'onLine' || line.stage === 'microphone') return null
  return (
    <LineTrouble
      line={line}
      diagnosis={last}
      checking={state === 'pausing' || state === 'asking'}
      retry={() => send({ type: 'operator.retried' })}
      check={() => check({})}
    />
  )
}
