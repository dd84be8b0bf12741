import type { ListedCall } from '#core/desk/pastCall'
import { caller, longName } from './people.ts'

const minute = 60_000
const noon = new Date(2026, 10, 24, 12).getTime()

const was = (nth: number, change: Partial<ListedCall>): ListedCall => ({
  id: `call ${nth}`,
  agentId: 'a1',
  direction: 'incoming',
  at: noon - nth * 17 * minute,
  number: caller.number,
  name: caller.name,
  outcome: 'answered',
  times: 1,
  talkMs: 0,
  holdMs: 0,
  ticketRef: null,
  ticketNumber: null,
  training: false,
  ...change,
})

/** A forenoon with every kind of outcome; fictional. */
export const pastCalls: readonly ListedCall[] = [
  was(1, { outcome: 'cancelled' }),
  was(2, { talkMs: 254_000, holdMs: 30_000, ticketRef: 'SP-0042', ticketNumber: 'SP-0042' }),
  was(3, { outcome: 'turnedAway', times: 3, name: null, number: '+78135550143' }),
  was(4, { outcome: 'answeredElsewhere', name: longName }),
  was(5, { direction: 'outgoing', talkMs: 61_000, name: null }),
  was(6, { direction: 'outgoing', outcome: 'busy', name: null, number: '+79215550199' }),
  was(7, { outcome: 'noAnswer', name: null, number: '' }),
  was(8, { outcome: 'rejected', training: true }),
]
