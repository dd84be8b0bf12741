import type { ProtocolEntry } from '#core/regulation/protocolEntry'

export const protocol: readonly ProtocolEntry[] = [
  { clause: '1.1', verdict: 'met', facts: { secondsToAnswer: 4 } },
  { clause: '1.2', verdict: 'met', facts: { inn: '4703110015' } },
  { clause: '1.3', verdict: 'missed', facts: { uin: 'SP-4217', writtenDown: false } },
  { clause: '1.4', verdict: 'notApplicable', facts: {} },
  { clause: '1.5', verdict: 'met', facts: {} },
  { clause: '1.6', verdict: 'unknown', facts: {} },
  { clause: '1.7', verdict: 'met', facts: {} },
  { clause: '1.8', verdict: 'met', facts: { queueWaitSeconds: 41, holdSeconds: 35, silenceSeconds: 5 } },
  { clause: '1.9', verdict: 'met', facts: {} },
  { clause: '1.10', verdict: 'notApplicable', facts: {} },
  { clause: '1.11', verdict: 'unknown', facts: {} },
  { clause: '1.12', verdict: 'notApplicable', facts: {} },
  { clause: '1.13', verdict: 'met', facts: {} },
]
