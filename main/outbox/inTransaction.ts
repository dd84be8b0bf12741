import type { DatabaseSync } from 'node:sqlite'

/** Everything `work` writes is on disk together when this returns, or not at all when it throws. */
export const inTransaction = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (thrown) {
    // A full disk has already rolled the transaction back by itself.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw thrown
  }
}
