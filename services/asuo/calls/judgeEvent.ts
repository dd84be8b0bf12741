import { callEvent } from '#core/asuo/callEvent'
import type { Account } from '../http/asked.ts'
import { granted, type Judgement, refused } from '../http/judgement.ts'
import { misfits } from '../http/misfit.ts'
import type { JudgedEvent } from './eventRow.ts'
import { placeEvent, type Sending } from './placeEvent.ts'

/** One item of a batch. A desk speaks of itself; only a `service` account speaks for the PBX and for other agents. */
export const judgeEvent = (
  item: unknown,
  account: Account,
  sending: Sending,
  knownAgents: ReadonlyMap<string, unknown>,
  receivedMs: number,
): Judgement<JudgedEvent> => {
  const parsed = callEvent.safeParse(item)
  if (!parsed.success) return refused('validation-failed', 'The event does not fit', { errors: misfits(parsed.error) })
  const event = parsed.data
  const isService = account.role === 'service'
  const agentId = event.agentId ?? (isService ? null : account.id)
  if (!isService && (event.source === 'pbx' || agentId !== account.id)) {
    return refused('forbidden', 'Only a service account tells of the PBX and of other agents')
  }
  if (agentId !== null && !knownAgents.has(agentId)) return refused('validation-failed', 'There is no such agent')
  const space = event.training ? 'practice' : account.homeSpace
  return granted({ event, agentId, space, placedMs: placeEvent(event, sending, receivedMs) })
}
