import { sql } from 'kysely'
import type { Database } from '../storage/openStorage.ts'
import { inTransaction, type Transaction } from '../storage/transaction.ts'
import type { Answer } from './asked.ts'
import { etagOf } from './etag.ts'
import { granted, type Judgement, refused } from './judgement.ts'

/** An answer as bytes: what is stored is what was sent. */
export interface SentAnswer {
  readonly status: number
  readonly body: string
  readonly etag: string | null
  readonly replayed: boolean
}

export interface KeyedRequest {
  readonly accountId: string
  readonly key: string
  /** Of method, path and canonical body. */
  readonly fingerprint: string
  readonly now: Date
}

const claim = async (tx: Transaction, { accountId, key }: KeyedRequest): Promise<boolean> => {
  const { rows } = await sql<{
    held: boolean
  }>`select pg_try_advisory_xact_lock(hashtextextended(${`${accountId} ${key}`}, 0)) as held`.execute(tx)
  return rows[0]?.held === true
}

const replay = async (tx: Transaction, request: KeyedRequest): Promise<Judgement<SentAnswer> | null> => {
  const stored = await tx
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('account_id', '=', request.accountId)
    .where('key', '=', request.key)
    .executeTakeFirst()
  if (!stored) return null
  if (stored.fingerprint !== request.fingerprint) return refused('idempotency-key-reuse', 'The key was used for another request')
  return granted({ status: stored.status, body: stored.body, etag: stored.etag, replayed: true })
}

/**
 * Does the work once per key: key, fingerprint and answer are stored in the transaction of the effect. Only what was granted is
 * stored; a refusal is judged anew on the next try. The same key in another open transaction is 409 `idempotency-in-progress`.
 */
export const onceForKey = (
  db: Database,
  request: KeyedRequest,
  work: (tx: Transaction) => Promise<Judgement<Answer>>,
): Promise<Judgement<SentAnswer>> =>
  inTransaction(db, async (tx) => {
    if (!(await claim(tx, request))) return refused('idempotency-in-progress', 'The first request is not finished', { retryAfter: 1 })
    const known = await replay(tx, request)
    if (known) return known
    const judgement = await work(tx)
    if (!judgement.ok) return judgement
    const { status, body, version } = judgement.value
    const sent = { status, body: JSON.stringify(body), etag: version === undefined ? null : etagOf(version), replayed: false }
    await tx
      .insertInto('idempotency_keys')
      .values({
        account_id: request.accountId,
        key: request.key,
        fingerprint: request.fingerprint,
        status,
        etag: sent.etag,
        body: sent.body,
        created_at: request.now,
      })
      .execute()
    return granted(sent)
  })
