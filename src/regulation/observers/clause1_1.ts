import { entriesOf, finding, type Observer, secondsBetween, wasCutOff } from './evidence.ts'

/** The operator spoke within so many seconds from the moment he could be heard. */
const greetingSeconds = 5

/** 1.1 — greet, give one's name, ask whether it is about a registered ticket: the step left with an answer, and speech heard soon. */
export const clause1_1: Observer = (evidence) => {
  const { chronicle } = evidence
  const flowed = entriesOf(evidence, 'mediaFlowed')[0]
  const left = entriesOf(evidence, 'stepLeft').find((entry) => entry.step === 'greeting' && entry.answer !== null)
  const secondsToSpeech = secondsBetween(chronicle, flowed, entriesOf(evidence, 'speechHeard')[0])
  const facts = { answer: left?.answer ?? null, secondsToAnswer: secondsBetween(chronicle, flowed, left), secondsToSpeech }
  if (flowed === undefined) return finding('unknown', facts)
  if (left === undefined) return finding(wasCutOff(evidence) ? 'unknown' : 'missed', facts)
  return finding(secondsToSpeech !== null && secondsToSpeech <= greetingSeconds ? 'met' : 'missed', facts)
}
