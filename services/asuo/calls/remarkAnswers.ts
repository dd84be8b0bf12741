import type { Selectable } from 'kysely'
import type { MarkInput, ObjectionInput, ProtocolRemark } from '#core/asuo/protocolRemark'
import type { Account, Answer, Answers } from '../http/asked.ts'
import { granted, type Judgement, refused, refusedField } from '../http/judgement.ts'
import type { Database } from '../storage/openStorage.ts'
import type { Tables } from '../storage/tables.ts'
import type { Transaction } from '../storage/transaction.ts'

type Row = Selectable<Tables['protocol_remarks']> & { readonly author_name: string }

const remarkView = (row: Row): ProtocolRemark => ({
  remarkId: row.id,
  kind: row.kind,
  clause: row.clause,
  verdict: row.verdict,
  note: row.note,
  authorId: row.account_id,
  authorName: row.author_name,
  at: row.at.toISOString(),
})

const stored = (db: Database) =>
  db
    .selectFrom('protocol_remarks')
    .innerJoin('accounts', 'accounts.id', 'protocol_remarks.account_id')
    .selectAll('protocol_remarks')
    .select('accounts.name as author_name')

/** What was said of a call's protocol, oldest first. */
export const remarksOf = async (db: Database, callId: string): Promise<readonly ProtocolRemark[]> =>
  (await stored(db).where('protocol_remarks.call_id', '=', callId).orderBy('seq').execute()).map(remarkView)

interface Said {
  readonly callId: string
  readonly kind: ProtocolRemark['kind']
  readonly remark: ObjectionInput | MarkInput
}

const keep = async (tx: Transaction, account: Account, { callId, kind, remark }: Said, now: Date): Promise<Judgement<Answer>> => {
  const { remarkId, clause, note } = remark
  const known = await stored(tx).where('protocol_remarks.id', '=', remarkId).executeTakeFirst()
  if (known)
    return known.call_id === callId && known.account_id === account.id && known.kind === kind && known.note === note
      ? granted({ status: 200, body: remarkView(known) })
      : refusedField('external-id-reuse', '/remarkId', 'in-use', 'Another remark has this remarkId')
  const verdict = 'verdict' in remark ? remark.verdict : null
  const row = await tx
    .insertInto('protocol_remarks')
    .values({ id: remarkId, call_id: callId, kind, clause, verdict, note, account_id: account.id, at: now })
    .returningAll()
    .executeTakeFirstOrThrow()
  return granted({ status: 201, body: remarkView({ ...row, author_name: account.name }) })
}

const noneHere = () => refused('not-found', 'There is no protocol of such a call here')

/** The verdict of the machine stays as it is: what people say of it stands beside it. */
export const remarkAnswers: Pick<Answers, 'addObjection' | 'addMark'> = {
  addObjection: async ({ account, params: { callId }, body, space, db: tx, now }) => {
    const kept = await tx.selectFrom('protocols').select(['account_id', 'space']).where('call_id', '=', callId).executeTakeFirst()
    if (!kept || kept.space !== space) return noneHere()
    if (kept.account_id !== account.id) return refused('forbidden', 'The protocol is of another operator')
    return keep(tx, account, { callId, kind: 'objection', remark: body }, now)
  },
  addMark: async ({ account, params: { callId }, body, space, db: tx, now }) => {
    const kept = await tx.selectFrom('protocols').select('space').where('call_id', '=', callId).executeTakeFirst()
    if (!kept || kept.space !== space) return noneHere()
    return keep(tx, account, { callId, kind: 'mark', remark: body }, now)
  },
}
