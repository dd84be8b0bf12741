import { v5 as uuidv5 } from 'uuid'
import type { DutyOutcome } from '#core/asuo/duty'
import type { Outcome } from '#core/faults/outcome'
import { operationPath } from '../asuo/operationPath.ts'
import { type Author, spaceOf } from '../desk/author.ts'
import type { Outbox } from '../outbox/outbox.ts'

/**
 * Ends a duty, in a transaction of the caller's. It is sent behind the duty itself where that still waits: both stand in the queue of its
 * ticket. `aggregate`: behind what it is sent where the duty is ASUO's already.
 */
export const addDischarge = (
  outbox: Outbox,
  author: Author,
  dutyId: string,
  outcome: DutyOutcome,
  now: number,
  aggregate?: string,
): void => {
  const opened = outbox.entries.isKnown(dutyId) ? outbox.entries.read(dutyId) : null
  const training = opened?.training ?? author.training
  const draft = {
    // The first outcome stands: said again, it is the same deed.
    id: uuidv5('discharge', dutyId),
    aggregate: opened?.aggregate ?? aggregate ?? `duty:${dutyId}`,
    operation: 'dischargeDuty' as const,
    path: operationPath('dischargeDuty', { dutyId }, spaceOf(training)),
    body: { outcome },
    actor: author.agentId,
    training,
    blocks: false,
  }
  outbox.entries.add(draft, now)
}

/** Succeeds once the outcome is on disk. */
export const dischargeDuty = (outbox: Outbox, author: Author, dutyId: string, outcome: DutyOutcome): Outcome<null> =>
  outbox.write((now) => {
    addDischarge(outbox, author, dutyId, outcome, now)
    return null
  })
