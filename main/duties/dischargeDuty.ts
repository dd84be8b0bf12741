import { v5 as uuidv5 } from 'uuid'
import type { DutyOutcome } from '#core/asuo/duty'
import type { Outcome } from '#core/faults/outcome'
import { operationPath } from '../asuo/operationPath.ts'
import { type Author, spaceOf } from '../desk/author.ts'
import type { Outbox } from '../outbox/outbox.ts'

/** The first outcome stands: said again, it is the same deed. */
export const dischargeId = (dutyId: string): string => uuidv5('discharge', dutyId)
/** By a letter or a later call. A letter that ASUO refuses fulfils nothing: the operator must still be able to say so himself. */
export const fulfilmentId = (dutyId: string): string => uuidv5('fulfilment', dutyId)

/** Part of a transaction of the caller's. `aggregate`: behind what it is sent where the duty is ASUO's already. */
export const addDischarge = (
  outbox: Outbox,
  author: Author,
  ids: Readonly<{ id: string; dutyId: string }>,
  aggregate: string,
  outcome: DutyOutcome,
  now: number,
) => {
  const { id, dutyId } = ids
  const opened = outbox.entries.isKnown(dutyId) ? outbox.entries.read(dutyId) : null
  const training = opened?.training ?? author.training
  const draft = {
    id,
    aggregate: opened?.aggregate ?? aggregate,
    operation: 'dischargeDuty' as const,
    path: operationPath('dischargeDuty', { dutyId }, spaceOf(training)),
    body: { outcome },
    actor: author.agentId,
    training,
    blocks: false,
  }
  outbox.entries.add(draft, now)
}

/**
 * Succeeds once the outcome is on disk. It is sent behind the duty itself where that still waits: both stand in the queue of its ticket.
 */
export const dischargeDuty = (outbox: Outbox, author: Author, dutyId: string, outcome: DutyOutcome): Outcome<null> =>
  outbox.write((now) => {
    addDischarge(outbox, author, { id: dischargeId(dutyId), dutyId }, `duty:${dutyId}`, outcome, now)
    return null
  })
