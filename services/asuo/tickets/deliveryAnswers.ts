import type { Answers } from '../http/asked.ts'
import { granted } from '../http/judgement.ts'
import type { Database } from '../storage/openStorage.ts'
import { inTransaction } from '../storage/transaction.ts'
import { keepNumbers } from './keptNumbers.ts'

/** Of these, the keys of requests that were done for the account and the ids of call events that are there. */
const standing = async (db: Database, accountId: string, keys: readonly string[]): Promise<ReadonlySet<string>> => {
  const done = db.selectFrom('idempotency_keys').select('key as id').where('account_id', '=', accountId).where('key', 'in', keys)
  const events = db.selectFrom('call_event_ids').select('event_id as id').where('event_id', 'in', keys)
  return new Set((await done.unionAll(events).execute()).map(({ id }) => id))
}

export const deliveryAnswers: Pick<Answers, 'findMissing'> = {
  findMissing: async ({ account, body, space, db }) => {
    const keys = body.deliveries.map(({ key }) => key)
    const known = await standing(db, account.id, keys)
    const lost = body.deliveries.filter(({ key }) => !known.has(key))
    const told = lost.flatMap(({ ticket }) => (ticket ? [{ externalId: ticket.externalId, number: Number(ticket.uin.slice(3)) }] : []))
    if (told.length > 0) await inTransaction(db, async (tx) => granted(await keepNumbers(tx, space, told)))
    return granted({ status: 200, body: { missing: lost.map(({ key }) => key) } })
  },
}
