import { z } from 'zod'
import { inn } from '../asuo/inn.ts'
import type { OutboxListing } from '../tickets/outboxItem.ts'
import { nothing, request } from './requestShape.ts'
import type { OutboxState } from './session.ts'

const entry = z.object({ id: z.uuid() })

/** What «Очередь отправки» asks of the desk. Deeds are durable, for the author's own entries alone, and `notFound` where ASUO has refused no such entry. */
export const outboxRequests = {
  'outbox.read': request<OutboxState>()(nothing),
  /** What waits, why, what ASUO refused and what was given up; the oldest first. */
  'outbox.list': request<OutboxListing>()(nothing),
  /** Sends what was refused or given up once more, unchanged and in its old place. */
  'outbox.retry': request<null>()(entry),
  /** The same with other words, or a registration with another INN, as another deed; what was said before is kept among what was given up. */
  'outbox.mend': request<null>()(entry.extend({ words: z.string().trim().min(1).max(20_000), inn: inn.optional() })),
  /** Somebody has seen which number a ticket has now. */
  'outbox.acceptNumber': request<null>()(z.object({ externalId: z.uuid() })),
  /** Gives a refused entry up: it holds nothing up any more, and stays on the disk. */
  'outbox.dismiss': request<null>()(entry),
}
