import { sql } from 'kysely'
import type { Answers } from '../http/asked.ts'
import { granted, refused } from '../http/judgement.ts'
import { inTransaction } from '../storage/transaction.ts'
import { readHandover } from './readHandover.ts'

/** Longer than any consultation; what is known of a caller does not lie about after it. */
const lifeMs = 30 * 60_000

const noneHere = () => refused('not-found', 'There is no such handover here')
const isTaken = () => refused('handover-taken', 'A colleague has taken the call over with its state')

export const handoverAnswers: Pick<Answers, 'putHandover' | 'getHandover' | 'takeHandover'> = {
  putHandover: async ({ account, params: { handoverId }, body, space, db, now }) =>
    inTransaction(db, async (tx) => {
      await tx.deleteFrom('handovers').where('expires_at', '<=', now).execute()
      const offered = { offer: JSON.stringify(body), offered_at: now, expires_at: new Date(now.getTime() + lifeMs) }
      const put = await tx
        .insertInto('handovers')
        .values({ id: handoverId, account_id: account.id, space, ...offered, taken_by: null, taken_at: null })
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet(offered)
            .where('handovers.account_id', '=', account.id)
            .where('handovers.space', '=', space)
            .where('handovers.taken_by', 'is', null),
        )
        // A row version that no transaction had before ours was inserted, not updated.
        .returning(sql<boolean>`xmax = 0`.as('is_new'))
        .executeTakeFirst()
      const known = await readHandover(tx, space, handoverId, now)
      if (put && known) return granted({ status: put.is_new ? 201 : 200, body: known })
      return known?.taken && known.from.agentId === account.id ? isTaken() : refused('forbidden', 'This handover is of another operator')
    }),

  getHandover: async ({ params, space, db, now }) => {
    const known = await readHandover(db, space, params.handoverId, now)
    return known ? granted({ status: 200, body: known }) : noneHere()
  },

  takeHandover: async ({ account, params: { handoverId }, space, db, now }) =>
    inTransaction(db, async (tx) => {
      await tx
        .updateTable('handovers')
        .set({ taken_by: account.id, taken_at: now })
        .where('id', '=', handoverId)
        .where('space', '=', space)
        .where('taken_by', 'is', null)
        .execute()
      const known = await readHandover(tx, space, handoverId, now)
      if (!known) return noneHere()
      return known.taken?.agentId === account.id ? granted({ status: 200, body: known }) : isTaken()
    }),
}
