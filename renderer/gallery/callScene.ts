import type { CallView } from '#core/telephony/callView'
import { caller } from './people.ts'

const secondsAgo = (seconds: number): number => performance.now() - seconds * 1000

export const talking = (): CallView => ({
  callId: '0192f3c4-0000-7000-8000-00000000c001',
  direction: 'incoming',
  caller,
  phase: 'talking',
  ringingSince: secondsAgo(160),
  talkingSince: secondsAgo(152),
  soundFlows: true,
  waitingKeys: '',
  hold: { state: 'none', promisedSeconds: null, since: null, promisedAt: null, promise: null, refused: false },
  transfer: { state: 'none', colleague: null, trouble: null, soundLost: false },
  mute: { muted: false, pending: false, speakingWhileMuted: false },
  media: 'steady',
  silence: 'none',
  callerClock: { queueWaitMs: 41_000, holdMs: 35_000, silenceMs: 5_000, running: null },
  level: { operatorDb: -21, callerDb: -20, band: { verdict: 'good', hint: null } },
  quality: { state: 'good', cause: null },
  ended: null,
})

export const held = (since: number, promise: 'within' | 'reminding' | 'overdue'): CallView => ({
  ...talking(),
  hold: {
    state: 'held',
    promisedSeconds: 60,
    since: secondsAgo(since),
    promisedAt: secondsAgo(since),
    promise,
    refused: false,
  },
  callerClock: { queueWaitMs: 41_000, holdMs: 0, silenceMs: 5_000, running: { kind: 'hold', since: secondsAgo(since) } },
})

export const heldUnpromised = (): CallView => {
  const call = held(64, 'within')
  return { ...call, hold: { ...call.hold, promisedSeconds: null, promisedAt: null, promise: 'long' } }
}

export const mutedAndSpeaking = (): CallView => ({
  ...talking(),
  mute: { muted: true, pending: false, speakingWhileMuted: true },
  level: { operatorDb: -33, callerDb: -20, band: { verdict: 'warn', hint: 'tooQuiet' } },
})
