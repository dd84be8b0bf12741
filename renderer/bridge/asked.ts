import type { Fault } from '#core/faults/fault'

/** How a question to the desk stands. `pausing` waits for the typing to rest; `last` is the answer shown meanwhile. */
export interface Asked<T> {
  readonly state: 'idle' | 'pausing' | 'asking' | 'answered' | 'failed'
  readonly last: T | null
  readonly fault: Fault | null
}

export const notAsked: Asked<never> = { state: 'idle', last: null, fault: null }
