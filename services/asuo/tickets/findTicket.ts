import type { Selectable } from 'kysely'
import type { Space } from '#core/asuo/agent'
import type { Account } from '../http/asked.ts'
import { granted, type Judgement, refused } from '../http/judgement.ts'
import type { Database } from '../storage/openStorage.ts'
import type { TicketRow } from '../storage/tables.ts'

export type StoredTicket = Selectable<TicketRow>

/** Practice is open to everybody, the real space to those who work there. */
export const maySee = (account: Account, space: Space): boolean => space === 'practice' || account.homeSpace === 'real'

const missing = refused('not-found', 'There is no such ticket here')

/**
 * A ticket by its UIN within the space, or by `ext:<uuid>`, which is unique over both. `lock` keeps it until the transaction ends.
 */
export const findTicket = async (
  db: Database,
  account: Account,
  space: Space,
  ref: string,
  lock: 'lock' | 'read' = 'read',
): Promise<Judgement<StoredTicket>> => {
  // More digits than there can be tickets: no such number reaches the storage.
  if (!ref.startsWith('ext:') && !Number.isSafeInteger(Number(ref.slice('SP-'.length)))) return missing
  const all = db.selectFrom('tickets').selectAll()
  const one = ref.startsWith('ext:')
    ? all.where('external_id', '=', ref.slice('ext:'.length))
    : all.where('space', '=', space).where('number', '=', Number(ref.slice('SP-'.length)))
  const row = await (lock === 'lock' ? one.forUpdate() : one).executeTakeFirst()
  return row && maySee(account, row.space) ? granted(row) : missing
}
