import type { InputOf } from '#core/bridge/requests'
import type { Outcome } from '#core/faults/outcome'
import { operationPath } from '../asuo/operationPath.ts'
import { type Author, spaceOf } from '../desk/author.ts'
import { callAggregate } from '../outbox/aggregates.ts'
import type { Outbox } from '../outbox/outbox.ts'

/** Succeeds once the remark is on disk, behind the protocol it is about where that still waits. */
export const remarkOnProtocol = (outbox: Outbox, author: Author, { kind, callId, remark }: InputOf<'call.remark'>): Outcome<null> =>
  outbox.write((now) => {
    const operation = kind === 'mark' ? ('addMark' as const) : ('addObjection' as const)
    const { agentId: actor, training } = author
    const path = operationPath(operation, { callId }, spaceOf(training))
    const aggregate = callAggregate(callId)
    outbox.entries.add({ id: remark.remarkId, aggregate, operation, path, body: remark, actor, training, blocks: false }, now)
    return null
  })
