import type { OpenCall } from '../desk/openCall.ts'

const e164 = /^\+[1-9]\d{6,14}$/

/** The number to call back: the one the operator typed, else the one the call came from; null where neither is in E.164. */
export const callerPhone = (call: Pick<OpenCall, 'caller' | 'facts'>): string | null =>
  [call.facts.texts.callerPhone, call.caller.number].map((number) => number.replace(/[\s()-]/g, '')).find((number) => e164.test(number)) ??
  null
