import { v5 as uuidv5 } from 'uuid'
import { operationPath } from '../asuo/operationPath.ts'
import { type Author, spaceOf } from '../desk/author.ts'
import type { Outbox } from '../outbox/outbox.ts'

const aggregateOf = (emailId: string): string => `email:${emailId}`
const prefix = aggregateOf('')

/** Marks a mail as needing no answer; part of a transaction of the caller's. Said again it is the same mark. */
export const addSettling = (outbox: Outbox, author: Author, emailId: string, now: number): void => {
  const draft = {
    id: uuidv5('settle', emailId),
    aggregate: aggregateOf(emailId),
    operation: 'settleEmail' as const,
    path: operationPath('settleEmail', { emailId }, spaceOf(author.training)),
    body: {},
    actor: author.agentId,
    training: author.training,
    blocks: false,
  }
  outbox.entries.add(draft, now)
}

/** Mails that were marked here while ASUO has not heard of it. */
export const settledHere = (outbox: Outbox, { agentId, training }: Author): readonly string[] =>
  outbox.entries
    .undelivered('settleEmail', agentId)
    .flatMap((entry) => (entry.training === training ? [entry.aggregate.slice(prefix.length)] : []))
