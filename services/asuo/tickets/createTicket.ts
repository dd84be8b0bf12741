import { sql } from 'kysely'
import type { Space } from '#core/asuo/agent'
import type { TicketCreate } from '#core/asuo/ticketCreate'
import { innMistake } from '#core/tickets/inn'
import type { Account, Answer, Asked } from '../http/asked.ts'
import { granted, type Judgement, refusedField } from '../http/judgement.ts'
import { canonicalJson, fingerprint } from '../storage/canonicalJson.ts'
import type { Transaction } from '../storage/transaction.ts'
import { bindCall, bindWaitingCalls } from './bindCall.ts'
import { maySee, type StoredTicket } from './findTicket.ts'
import { foldText, joinFolded } from './foldText.ts'
import { takeKeptNumber } from './keptNumbers.ts'
import { linkTickets } from './linkTickets.ts'
import { noteEvent } from './noteEvent.ts'
import { ownText } from './ownText.ts'
import { ticketView } from './ticketView.ts'

/** Exactly one of INN and the reason why there is none; the INN with right control digits. */
const judgeInn = ({ inn, innAbsentReason }: TicketCreate): Judgement<null> => {
  const hasInn = typeof inn === 'string'
  if (hasInn === (typeof innAbsentReason === 'string')) {
    return refusedField('validation-failed', '/inn', 'one-of', 'Exactly one of inn and innAbsentReason is needed')
  }
  if (hasInn && innMistake(inn) !== null) return refusedField('inn-checksum', '/inn', 'checksum', 'The control digits of the INN are wrong')
  return granted(null)
}

/** Of what was registered; the panel's clock is no part of it. */
const contentHash = ({ clientAt: _, ...content }: TicketCreate): string => fingerprint(canonicalJson(content))

const judgeExternalId = async (tx: Transaction, account: Account, body: TicketCreate): Promise<Judgement<StoredTicket | null>> => {
  // Two keys with one externalId take turns here, so the second finds the first one's ticket.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ticket ${body.externalId}`}, 0))`.execute(tx)
  const known = await tx.selectFrom('tickets').selectAll().where('external_id', '=', body.externalId).executeTakeFirst()
  if (!known) return granted(null)
  if (maySee(account, known.space) && known.content_hash === contentHash(body)) return granted(known)
  return refusedField('external-id-reuse', '/externalId', 'in-use', 'Another ticket was registered under this externalId')
}

/** An unknown INN makes an organisation; a known one keeps its name, unless it has none yet. */
const rememberOrganisation = async (
  tx: Transaction,
  space: Space,
  inn: string,
  name: string | undefined,
  now: Date,
): Promise<string | null> => {
  const search = joinFolded(inn, name)
  const row = await tx
    .insertInto('organisations')
    .values({ space, inn, name: name ?? null, kpp: null, kind: null, version: 1, created_at: now, search })
    .onConflict((conflict) =>
      conflict.columns(['space', 'inn']).doUpdateSet({
        name: sql`coalesce(organisations.name, excluded.name)`,
        search: sql`case when organisations.name is null then excluded.search else organisations.search end`,
      }),
    )
    .returning('name')
    .executeTakeFirstOrThrow()
  return row.name
}

export const isProvisionalTaken = async (tx: Transaction, provisional: string): Promise<boolean> =>
  (await tx.selectFrom('tickets').select('id').where('provisional_number', '=', provisional).executeTakeFirst()) !== undefined

const nextNumber = async (tx: Transaction, space: Space): Promise<number> => {
  const counted = await tx
    .updateTable('counters')
    .set({ last: sql`last + 1` })
    .where('space', '=', space)
    .returning('last')
    .executeTakeFirstOrThrow()
  return counted.last
}

const insertTicket = async (tx: Transaction, account: Account, body: TicketCreate, space: Space, now: Date): Promise<StoredTicket> => {
  const organisation = body.inn
    ? await rememberOrganisation(tx, space, body.inn, body.organisationName, now)
    : (body.organisationName ?? null)
  const own = {
    number: (await takeKeptNumber(tx, space, body.externalId)) ?? (await nextNumber(tx, space)),
    provisional_number: body.provisionalNumber ?? null,
    inn: body.inn ?? null,
    subject: body.subject,
    description: body.description,
    caller: body.caller ?? {},
  }
  return tx
    .insertInto('tickets')
    .values({
      ...own,
      space,
      caller: JSON.stringify(own.caller),
      external_id: body.externalId,
      inn_absent_reason: body.innAbsentReason ?? null,
      status: 'new',
      channel: body.channel,
      category: body.category ?? null,
      priority: body.priority ?? 'normal',
      line: 1,
      assignee_id: null,
      created_by: account.id,
      resolution: null,
      version: 1,
      created_at: now,
      updated_at: now,
      closed_at: null,
      content_hash: contentHash(body),
      own_text: ownText(own),
      organisation_text: foldText(organisation ?? ''),
      message_text: '',
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export const createTicket = async ({ account, body, space: wanted, db: tx, now }: Asked<'createTicket'>): Promise<Judgement<Answer>> => {
  const space = body.training ? 'practice' : wanted
  const inn = judgeInn(body)
  if (!inn.ok) return inn
  const known = await judgeExternalId(tx, account, body)
  if (!known.ok) return known
  if (known.value) return granted({ status: 200, body: await ticketView(tx, known.value), version: known.value.version })
  if (body.provisionalNumber && (await isProvisionalTaken(tx, body.provisionalNumber))) {
    return refusedField('external-id-reuse', '/provisionalNumber', 'in-use', 'Another ticket has this provisional number')
  }
  const ticket = await insertTicket(tx, account, body, space, now)
  await noteEvent(tx, ticket.id, 'ticket.created', account.id, { channel: body.channel }, now)
  if (body.callId) await bindCall(tx, ticket.id, body.callId, now)
  await bindWaitingCalls(tx, ticket.id, ticket.external_id, now)
  for (const link of body.links ?? []) {
    const linked = await linkTickets(tx, account, ticket, link, now)
    if (!linked.ok) return linked
  }
  return granted({ status: 201, body: await ticketView(tx, ticket), version: 1 })
}
