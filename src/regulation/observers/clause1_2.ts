import { innMistake } from '../../tickets/inn.ts'
import { finding, isLive, isUndecided, type Observer } from './evidence.ts'

/** 1.2 — the caller's organisation is established: an INN whose check digits hold, or the reason why there is none. */
export const clause1_2: Observer = (evidence) => {
  const { organisation } = evidence.facts
  if (organisation === null) return finding(isUndecided(evidence) ? 'unknown' : 'missed')
  if ('absentReason' in organisation) return finding('met', { innAbsentReason: organisation.absentReason })
  return finding(innMistake(organisation.inn) === null ? 'met' : isLive(evidence) ? 'unknown' : 'missed', { inn: organisation.inn })
}
