import type { Attempt } from '#core/tickets/outboxRules'
import type { OutboxEntry } from './outboxEntry.ts'

/** What became of one entry of a parcel. `body` is the parsed answer where the attempt fits the contract. */
export interface Receipt {
  readonly id: string
  readonly attempt: Attempt
  readonly body: unknown
}

/** Carries entries to ASUO. Never rejects for what the network does: that is an attempt without an answer. */
export interface Courier {
  /** One entry, or several call events of one call and one clock. A receipt for each. */
  carry(parcel: readonly OutboxEntry[], timeoutMs: number): Promise<readonly Receipt[]>
}
