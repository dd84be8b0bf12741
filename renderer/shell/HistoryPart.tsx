import { CallHistory } from '../history/CallHistory.tsx'
import { useCallHistory } from '../history/useCallHistory.ts'
import { useDialling } from './useDialling.ts'

/** «Вызовы» on the idle desk. */
export const HistoryPart = () => {
  const { why, dial } = useDialling()
  return <CallHistory {...useCallHistory()} callBack={dial} whyNot={why} />
}
