import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type OperationId, operations } from '#core/asuo/operations'
import type { OutboxOperation } from '#core/tickets/outboxItem'
import { jsonText } from '../disk/jsonText.ts'

const operationId = z.custom<OperationId>((value) => typeof value === 'string' && Object.hasOwn(operations, value))

/** When and by whose monotonic clock a call event reached the desk: places the page's clock at the moment of sending. */
export const heardAt = z.object({ deskBootId: z.uuid(), monotonicMs: z.number(), at: z.number() })
export type HeardAt = z.infer<typeof heardAt>

/**
 * One thing to be told to ASUO. `id` is the idempotency key for life; `path` (under `/v1`, with its query) and `body` are
 * sent as they stand; `position` is the order, ids are not.
 */
export const outboxEntry = z
  .object({
    position: z.int(),
    id: z.uuid(),
    aggregate: z.string(),
    operation: operationId,
    path: z.string().startsWith('/'),
    body: z.string(),
    digest: z.string(),
    actor: z.string(),
    training: z.int().transform(Boolean),
    created_at: z.number(),
    heard: jsonText(heardAt).nullable(),
  })
  .transform(({ created_at, ...row }) => ({ ...row, createdAt: created_at }))
export type OutboxEntry = z.infer<typeof outboxEntry>

export interface EntryDraft {
  /** UUID, new for each intent of the operator. */
  readonly id: string
  /** Entries of one aggregate are sent one after another. */
  readonly aggregate: string
  readonly operation: OutboxOperation
  readonly path: string
  readonly body: unknown
  /** Id of the agent whose deed it is: nobody else's token ever sends it. */
  readonly actor: string
  readonly training: boolean
  /** Aggregates whose ticket must be registered before. */
  readonly awaits?: readonly string[]
  /** Whether a refusal of this entry stops what follows it in its aggregate. */
  readonly blocks: boolean
  readonly heard?: HeardAt
}

/** Notices bytes that changed on the disk: what the operator said is sent exactly or not at all. */
export const digestOf = (entry: { readonly operation: string; readonly path: string; readonly body: string }): string =>
  createHash('sha256').update(`${entry.operation}\n${entry.path}\n${entry.body}`).digest('hex')
