import { randomUUID } from 'node:crypto'
import type { Database } from './openStorage.ts'

/** Done at each start: whoever puts a backup back starts the service anew, and every desk learns of it by this mark. */
export const beginEpoch = async (db: Database): Promise<void> => {
  await db.updateTable('service_marks').set({ epoch: randomUUID() }).execute()
}
