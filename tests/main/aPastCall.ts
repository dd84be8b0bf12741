import type { PastCall } from '#core/desk/pastCall'

/** A missed call of `operator`, unless said otherwise. */
export const aPastCall = (change: Partial<PastCall> = {}): PastCall => ({
  id: '7f1d5c5e-33c1-4a5e-9f0e-2d5b1f0a7c11',
  agentId: 'operator',
  direction: 'incoming',
  at: Date.now(),
  number: '+78125394101',
  name: 'Анна Смирнова',
  outcome: 'cancelled',
  times: 1,
  talkMs: 0,
  holdMs: 0,
  ticketRef: null,
  training: false,
  ...change,
})
