import { finding, type Observer, wasCutOff } from './evidence.ts'

/** 1.5 — help is offered on the operator's own initiative: its step was left forward. */
export const clause1_5: Observer = (evidence) => {
  const { chronicle, facts } = evidence
  const offered = chronicle.some((entry, index) => {
    const next = chronicle[index + 1]
    return entry.what === 'stepLeft' && entry.step === 'offeringHelp' && next?.what === 'stepEntered' && next.step === 'solving'
  })
  if (offered) return finding('met')
  return finding(facts.callEnded === null || wasCutOff(evidence) ? 'unknown' : 'missed')
}
