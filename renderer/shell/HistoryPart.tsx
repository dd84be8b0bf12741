import { CallHistory } from '../history/CallHistory.tsx'
import { useCallHistory } from '../history/useCallHistory.ts'

/** «Вызовы» on the idle desk. */
export const HistoryPart = () => <CallHistory {...useCallHistory()} callBack={null} />
