import type { Transaction } from '../storage/transaction.ts'
import type { ErasureCause } from './erasedText.ts'

/** How much was erased; `uins` are of the tickets. */
export interface Erased {
  readonly tickets: number
  readonly mails: number
  readonly callEvents: number
  readonly uins: readonly string[]
}

export const noErasure: Erased = { tickets: 0, mails: 0, callEvents: 0, uins: [] }

/** One line of the record of erasures, in the transaction of what it tells. It names accounts and tickets, never the person erased. */
export const noteErasure = async (
  tx: Transaction,
  cause: ErasureCause,
  accountId: string | null,
  erased: Erased,
  now: Date,
): Promise<void> => {
  const { uins, ...counts } = erased
  await tx
    .insertInto('erasures')
    .values({ at: now, cause, account_id: accountId, counts: JSON.stringify(counts), uins: JSON.stringify(uins) })
    .execute()
}
