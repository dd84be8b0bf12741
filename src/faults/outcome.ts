import type { Fault } from './fault.ts'

/** The result of anything that may be expected to fail. JSON-shaped: it crosses the bridge as it is. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value })

export const failure = (fault: Fault): Outcome<never> => ({ ok: false, fault })
