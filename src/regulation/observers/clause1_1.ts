import { entriesOf, finding, inSeconds, isLive, isUndecided, type Observer, secondsBetween, wasDialled } from './evidence.ts'

/** The operator spoke within so many seconds from the moment he could be heard. */
const greetingSeconds = 5

/** 1.1 — an incoming call: greet, give one's name, ask whether it is about a registered ticket: the step left with an answer, and speech heard soon. */
export const clause1_1: Observer = (evidence) => {
  const { chronicle } = evidence
  if (wasDialled(evidence)) return finding('notApplicable', { reason: 'dialled' })
  const flowed = entriesOf(evidence, 'mediaFlowed')[0]
  const left = entriesOf(evidence, 'stepLeft').find((entry) => entry.step === 'greeting' && entry.answer !== null)
  const secondsToSpeech = secondsBetween(chronicle, flowed, entriesOf(evidence, 'speechHeard')[0])
  const facts = { answer: left?.answer ?? null, secondsToAnswer: secondsBetween(chronicle, flowed, left), secondsToSpeech }
  if (flowed === undefined) return finding('unknown', facts)
  const now = chronicle.at(-1)?.monotonicMs ?? flowed.monotonicMs
  const mayStillSpeak = isLive(evidence) && secondsToSpeech === null && inSeconds(now - flowed.monotonicMs) <= greetingSeconds
  const spokeSoon = secondsToSpeech !== null && secondsToSpeech <= greetingSeconds
  if (left === undefined) return finding(isUndecided(evidence) ? 'unknown' : 'missed', facts)
  if (mayStillSpeak) return finding('unknown', facts)
  return finding(spokeSoon ? 'met' : 'missed', facts)
}
