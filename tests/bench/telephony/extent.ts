/** How much is measured. The whole takes about ten minutes, the quick one two; the quick one is for work, not for a verdict. */
export interface Extent {
  readonly calls: number
  readonly loads: number
  readonly faults: number
  readonly costs: number
  readonly heapCalls: number
}

export const whole: Extent = { calls: 25, loads: 8, faults: 5, costs: 3, heapCalls: 200 }
export const quick: Extent = { calls: 8, loads: 3, faults: 2, costs: 1, heapCalls: 30 }
