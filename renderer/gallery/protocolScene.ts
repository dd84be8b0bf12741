import type { ProtocolEntry } from '#core/regulation/protocolEntry'

export const protocol: readonly ProtocolEntry[] = [
  { clause: '1.1', verdict: 'met', facts: { answer: 'new', secondsToAnswer: 4, secondsToSpeech: 1.2 } },
  { clause: '1.2', verdict: 'met', facts: { inn: '4700123453' } },
  { clause: '1.3', verdict: 'missed', facts: { uin: 'SP-4217', numberWrittenDown: false, secondsToUin: 0.4, registeredInCall: true } },
  { clause: '1.4', verdict: 'notApplicable', facts: {} },
  { clause: '1.5', verdict: 'met', facts: {} },
  { clause: '1.6', verdict: 'unknown', facts: { reason: 'speech' } },
  { clause: '1.7', verdict: 'met', facts: {} },
  { clause: '1.8', verdict: 'met', facts: { queueWaitSeconds: 41, holdSeconds: 35, silenceSeconds: 5 } },
  { clause: '1.9', verdict: 'met', facts: { holds: 1, warnedHolds: 1, holdSeconds: 35, longestOverPromiseSeconds: 0 } },
  { clause: '1.10', verdict: 'notApplicable', facts: {} },
  { clause: '1.11', verdict: 'unknown', facts: {} },
  { clause: '1.12', verdict: 'notApplicable', facts: {} },
  { clause: '1.13', verdict: 'met', facts: {} },
]
