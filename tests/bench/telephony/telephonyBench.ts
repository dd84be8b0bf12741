import { Measurements } from '../measurements.ts'
import { callRounds } from './callRounds.ts'
import { contestantNames, openField } from './contestants.ts'
import { cpuRounds, heapRounds } from './costRounds.ts'
import type { Extent } from './extent.ts'
import { backRounds, blackHoleRounds, loadRounds, resetRounds } from './lineRounds.ts'

export interface TelephonyResult {
  readonly taken: Measurements
  readonly browserVersion: string
}

/**
 * The whole panel, its telephone alone, a bare page of SIP.js, one of JsSIP and one of nothing but a peer connection, all with the
 * same caller, in turns: A B C D E, A B C D E … `say` tells what is being measured.
 */
export async function benchTelephony(extent: Extent, say: (line: string) => void): Promise<TelephonyResult> {
  const taken = new Measurements()
  say('opening the pages')
  const field = await openField(contestantNames)
  try {
    const { contestants } = field
    say(`${extent.calls} calls each`)
    await callRounds(contestants, extent.calls, taken)
    say('what a call costs')
    await cpuRounds(contestants, extent.costs, taken)
    say(`${extent.heapCalls} short calls each`)
    await heapRounds(contestants, extent.heapCalls, taken)
    say('connection reset')
    await resetRounds(contestants, extent.faults, taken)
    say('network away and back')
    await backRounds(contestants, extent.faults, taken)
    say('black hole')
    await blackHoleRounds(contestants, extent.faults, taken)
    say('load')
    await loadRounds(contestants, extent.loads, taken)
  } finally {
    await field.close()
  }
  return { taken, browserVersion: field.browserVersion }
}
