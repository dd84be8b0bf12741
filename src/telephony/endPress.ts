import type { CallView } from './callView.ts'
import { hasColleagueLeg } from './colleagueLeg.ts'

type End = 'operator.askedToEnd' | 'operator.endedConsult' | 'operator.hungUp'

/**
 * What «Завершить» says in a conversation. While the PBX passes the caller on there is nobody to be asked whether his question is
 * solved, and beside a colleague it is his leg that ends: the caller waits.
 */
export function endPress({ transfer, phase }: Pick<CallView, 'transfer' | 'phase'>): End {
  if (phase === 'leaving' || phase === 'hangingUp' || transfer.state === 'connecting' || transfer.state === 'referring')
    return 'operator.hungUp'
  return hasColleagueLeg(transfer) ? 'operator.endedConsult' : 'operator.askedToEnd'
}
