import { sql } from 'kysely'
import type { Call } from '#core/asuo/call'
import type { Account, Answers } from '../http/asked.ts'
import { granted, refused, refusedField } from '../http/judgement.ts'
import type { LiveBoard } from '../monitoring/liveBoard.ts'
import type { Database } from '../storage/openStorage.ts'
import { inTransaction } from '../storage/transaction.ts'
import { maySee } from '../tickets/findTicket.ts'
import { uinOf } from '../tickets/uinOf.ts'
import { deriveCall } from './deriveCall.ts'
import { eventOf } from './eventRow.ts'
import { ingestCallEvents } from './ingestCallEvents.ts'
import { remarksOf } from './remarkAnswers.ts'

/**
 * A call's own events and those the PBX told under the same Linkedid. Not those of another panel: a caller who rang at two desks, or
 * was transferred, has one Linkedid and as many calls.
 */
const readEvents = (db: Database, callId: string) =>
  db
    .selectFrom('call_events')
    .selectAll()
    .where((where) =>
      where.or([
        where('call_id', '=', callId),
        where.and([
          where('source', '=', 'pbx'),
          where(
            'pbx_unique_id',
            'in',
            where
              .selectFrom('call_events as own')
              .select('own.pbx_unique_id')
              .where('own.call_id', '=', callId)
              .where('own.pbx_unique_id', 'is not', null),
          ),
        ]),
      ]),
    )
    .orderBy('source')
    .orderBy('seq')
    .execute()

const readLastTicket = (db: Database, callId: string) =>
  db
    .selectFrom('ticket_calls')
    .innerJoin('tickets', 'tickets.id', 'ticket_calls.ticket_id')
    .select(['tickets.number', 'tickets.inn'])
    .where('ticket_calls.call_id', '=', callId)
    .orderBy('ticket_calls.at', 'desc')
    .executeTakeFirst()

/** An operator reads his own calls, a lead everybody's. */
const mayRead = (account: Account, agents: readonly (string | null)[]): boolean =>
  account.role === 'lead' || account.role === 'service' || agents.includes(account.id)

export const callAnswers = (board: LiveBoard): Pick<Answers, 'ingestCallEvents' | 'getCall' | 'putProtocol'> => ({
  ingestCallEvents: ingestCallEvents(board),

  getCall: async ({ account, params, db }) => {
    const rows = await readEvents(db, params.callId)
    const first = rows[0]
    if (!first || !maySee(account, first.space)) return refused('not-found', 'There is no such call here')
    if (
      !mayRead(
        account,
        rows.map(({ agent_id }) => agent_id),
      )
    )
      return refused('forbidden', 'The call is of another operator')
    const derived = deriveCall(rows.map((row) => ({ event: eventOf(row), placedMs: row.placed_at.getTime() })))
    const ticket = await readLastTicket(db, params.callId)
    const kept = await db.selectFrom('protocols').select('protocol').where('call_id', '=', params.callId).executeTakeFirst()
    const { startedMs, ...timings } = derived
    const body: Call = {
      callId: params.callId,
      ...timings,
      startedAt: new Date(startedMs).toISOString(),
      agentId: rows.find(({ agent_id }) => agent_id !== null)?.agent_id ?? null,
      queueId: rows.find(({ queue_id }) => queue_id !== null)?.queue_id ?? null,
      inn: ticket?.inn ?? null,
      ticketUin: ticket ? uinOf(ticket.number) : null,
      training: first.space === 'practice',
      events: rows.map(eventOf),
      protocol: kept?.protocol ?? null,
      remarks: [...(await remarksOf(db, params.callId))],
    }
    return granted({ status: 200, body })
  },

  putProtocol: async ({ account, params, body, space, db, now }) => {
    if (body.callId !== params.callId) return refusedField('validation-failed', '/callId', 'mismatch', 'The protocol is of another call')
    return inTransaction(db, async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`protocol ${params.callId}`}, 0))`.execute(tx)
      const known = await tx.selectFrom('protocols').select('account_id').where('call_id', '=', params.callId).executeTakeFirst()
      if (known && known.account_id !== account.id) return refused('forbidden', 'The protocol is of another operator')
      const protocol = JSON.stringify(body)
      await tx
        .insertInto('protocols')
        .values({ call_id: params.callId, account_id: account.id, space, protocol, updated_at: now })
        .onConflict((conflict) => conflict.column('call_id').doUpdateSet({ protocol, updated_at: now }))
        .execute()
      return granted({ status: known ? 200 : 201, body })
    })
  },
})
