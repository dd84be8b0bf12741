import { finding, isUndecided, type Observer } from './evidence.ts'

/** 1.5 — help is offered on the operator's own initiative: its step was left forward. */
export const clause1_5: Observer = (evidence) => {
  const { chronicle } = evidence
  const offered = chronicle.some((entry, index) => {
    const next = chronicle[index + 1]
    return entry.what === 'stepLeft' && entry.step === 'offeringHelp' && next?.what === 'stepEntered' && next.step === 'solving'
  })
  if (offered) return finding('met')
  return finding(isUndecided(evidence) ? 'unknown' : 'missed')
}
