import type { Transaction as KyselyTransaction } from 'kysely'
import type { Judgement } from '../http/judgement.ts'
import type { Database } from './openStorage.ts'
import type { Tables } from './tables.ts'

export type Transaction = KyselyTransaction<Tables>

/** Commits what was granted and rolls back what was refused or broke: a refusal leaves no trace. */
export const inTransaction = async <T>(db: Database, work: (tx: Transaction) => Promise<Judgement<T>>): Promise<Judgement<T>> => {
  const tx = await db.startTransaction().execute()
  try {
    const judgement = await work(tx)
    await (judgement.ok ? tx.commit() : tx.rollback()).execute()
    return judgement
  } catch (bug) {
    // Where the connection itself broke the rollback fails too; the first error is the one to tell.
    if (!tx.isCommitted && !tx.isRolledBack)
      await tx
        .rollback()
        .execute()
        .catch(() => undefined)
    throw bug
  }
}
