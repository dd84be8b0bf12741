import { z } from 'zod'
import { qualityCauses } from '../telephony/quality/judgeQuality.ts'
import { stepName } from './step.ts'

const at = { at: z.number(), monotonicMs: z.number() }
const entry = <W extends string, S extends z.ZodRawShape>(what: W, shape: S) => z.object({ ...at, what: z.literal(what), ...shape })

/**
 * What happened in one call, in order: the evidence of the protocol, of the debrief and of the call events.
 * `at` is wall time (epoch ms) for people; durations come from `monotonicMs` alone.
 */
export const chronicleEntry = z.discriminatedUnion('what', [
  entry('rang', { number: z.string(), queueWaitMs: z.number().nullable() }),
  entry('dialled', { number: z.string() }),
  entry('answered', {}),
  entry('mediaFlowed', {}),
  entry('speechHeard', {}),
  entry('stepEntered', { step: stepName }),
  entry('stepLeft', { step: stepName, answer: z.string().nullable() }),
  entry('holdWarned', { promisedSeconds: z.number() }),
  /** `forTransfer`: the caller was told that he is being passed on, and promised no time. */
  entry('held', { promisedSeconds: z.number().nullable(), warned: z.boolean(), forTransfer: z.boolean().optional() }),
  /**
   * The PBX's word on a transfer: `outcome` is `transferred`, the cause of its refusal, or `unknown` where it said none.
   * `leaving`: the operator had hung up and the call ended with it, whatever it was.
   */
  entry('transferred', { kind: z.enum(['blind', 'attended']), target: z.string(), outcome: z.string(), leaving: z.boolean().optional() }),
  entry('holdRenewed', { promisedSeconds: z.number() }),
  entry('resumed', {}),
  entry('muted', {}),
  entry('unmuted', {}),
  entry('silenceBegan', {}),
  entry('silenceEnded', {}),
  entry('turnedAway', { number: z.string() }),
  /** Share of active speech per band since the last one; seconds, see standards.md «microphone». */
  entry('levelSummed', {
    goodSeconds: z.number(),
    quietSeconds: z.number(),
    loudSeconds: z.number(),
    clippedPeaks: z.number(),
    mutedSpeechSeconds: z.number(),
  }),
  /** The connection since the last one; seconds, its worst moment at wall time `at`. */
  entry('qualitySummed', {
    seconds: z.number(),
    weakSeconds: z.number(),
    poorSeconds: z.number(),
    worst: z.object({
      mos: z.number(),
      grade: z.enum(['fine', 'weak', 'poor']),
      cause: z.enum(qualityCauses).nullable(),
      at: z.number(),
    }),
  }),
  entry('ended', { by: z.enum(['caller', 'operator', 'line']) }),
  entry('wrappedUp', {}),
  /** The page came back: `monotonicMs` starts anew, no duration may be taken across this entry. */
  entry('panelReloaded', {}),
  /**
   * The caller of a colleague was put through here: what had been done before is his deed, and the sums are what the caller had lived
   * through. `step` is null where the state of the script did not come.
   */
  entry('takenOver', {
    from: z.string(),
    step: stepName.nullable(),
    ticketRef: z.string().nullable(),
    numberTold: z.boolean(),
    helpOffered: z.boolean(),
    solved: z.boolean(),
    queueWaitMs: z.number().nullable(),
    holdMs: z.number(),
    silenceMs: z.number(),
  }),
  entry('ticketBound', { ref: z.string(), origin: z.enum(['created', 'continued', 'linked']) }),
  entry('uinArrived', { uin: z.string() }),
  entry('provisionalGiven', { number: z.string() }),
  entry('numberWrittenDown', { number: z.string() }),
  entry('solutionRecorded', { numberedSteps: z.number() }),
  entry('latchAnswered', { answer: z.enum(['yes', 'no']) }),
  entry('emailReadBack', {}),
  entry('explainedAgain', { step: stepName }),
])

export type ChronicleEntry = z.infer<typeof chronicleEntry>
export const chronicle = z.array(chronicleEntry)
