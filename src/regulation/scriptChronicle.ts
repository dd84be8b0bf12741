import type { Noted } from '../telephony/callContext.ts'
import type { ScriptFacts } from './facts.ts'
import { numberedSteps } from './solutionSteps.ts'
import { type StepName, stepName } from './step.ts'

/** What the operator answered on the step he leaves, as far as the step has an answer. */
const answerOf = (step: StepName, facts: ScriptFacts): string | null => {
  if (step === 'greeting') return facts.branch
  if (step === 'identifying') return facts.organisation && ('inn' in facts.organisation ? 'inn' : facts.organisation.absentReason)
  if (step === 'reviewing') return facts.follows === null ? (facts.ticket ? 'continued' : null) : 'linked'
  if (step === 'solving') return facts.outcome
  if (step === 'confirming') return facts.latch && 'answer' in facts.latch ? facts.latch.answer : null
  return null
}

/** Where the script stands by its facts. */
const stepIn = (facts: ScriptFacts): StepName | null => stepName.safeParse(facts.trail.at(-1)).data ?? null

/** What happened between two states of the facts, as evidence. */
export const scriptChronicle = (before: ScriptFacts, after: ScriptFacts): readonly Noted[] => {
  const noted: Noted[] = []
  const [from, to] = [stepIn(before), stepIn(after)]
  if (after.latch !== null && 'answer' in after.latch && after.latch !== before.latch)
    noted.push({ what: 'latchAnswered', answer: after.latch.answer })
  if (after.outcome === 'solved' && (before.outcome !== 'solved' || before.texts.solution !== after.texts.solution))
    noted.push({ what: 'solutionRecorded', numberedSteps: numberedSteps(after.texts.solution) })
  if (after.ticket !== null && after.ticket.ref !== before.ticket?.ref)
    noted.push({ what: 'ticketBound', ref: after.ticket.ref, origin: after.ticket.origin })
  if (after.ticket?.origin !== 'continued' && after.ticket?.uin && after.ticket.uin !== before.ticket?.uin)
    noted.push({ what: 'uinArrived', uin: after.ticket.uin })
  if (after.ticket?.provisionalNumber && after.ticket.provisionalNumber !== before.ticket?.provisionalNumber)
    noted.push({ what: 'provisionalGiven', number: after.ticket.provisionalNumber })
  if (after.numberWrittenDown && after.toldNumber !== null && !(before.numberWrittenDown && before.toldNumber === after.toldNumber))
    noted.push({ what: 'numberWrittenDown', number: after.toldNumber })
  if (after.emailRead && !before.emailRead) noted.push({ what: 'emailReadBack' })
  if (from !== null && (after.explained[from] ?? 0) > (before.explained[from] ?? 0)) noted.push({ what: 'explainedAgain', step: from })
  if (to !== null && to !== from) {
    if (from !== null) noted.push({ what: 'stepLeft', step: from, answer: answerOf(from, after) })
    noted.push({ what: 'stepEntered', step: to })
  }
  return noted
}
