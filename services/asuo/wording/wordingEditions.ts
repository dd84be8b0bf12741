import { type Selectable, sql } from 'kysely'
import type { Space } from '#core/asuo/agent'
import type { WordingEdition } from '#core/asuo/wording'
import type { WordingPack } from '#core/wording/wordingPack'
import type { Account } from '../http/asked.ts'
import type { Database } from '../storage/openStorage.ts'
import type { Tables } from '../storage/tables.ts'
import type { Transaction } from '../storage/transaction.ts'

type Row = Selectable<Tables['wording_editions']> & { readonly name: string }
type Language = WordingPack['language']

export const editionView = ({ version, account_id, name, at, returned_to, pack }: Row): WordingEdition => ({
  version,
  publishedBy: { agentId: account_id, name },
  publishedAt: at.toISOString(),
  returnedTo: returned_to,
  pack,
})

/** Editions of a language, newest first. */
export const editions = (db: Database, space: Space, language: Language) =>
  db
    .selectFrom('wording_editions')
    .innerJoin('accounts', 'accounts.id', 'wording_editions.account_id')
    .selectAll('wording_editions')
    .select('accounts.name')
    .where('wording_editions.space', '=', space)
    .where('wording_editions.language', '=', language)
    .orderBy('wording_editions.version', 'desc')

/** The edition in force, read by one publisher at a time: who comes second sees the first one's version. */
export const latestForPublishing = async (tx: Transaction, space: Space, language: Language): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtext(${`wording ${space} ${language}`}))`.execute(tx)
  return (await editions(tx, space, language).executeTakeFirst())?.version ?? 0
}

interface Publication {
  readonly space: Space
  readonly account: Account
  readonly version: number
  readonly pack: WordingPack
  readonly returnedTo: number | null
  readonly now: Date
}

export const publish = async (
  tx: Transaction,
  { space, account, version, pack, returnedTo, now }: Publication,
): Promise<WordingEdition> => {
  const { language } = pack
  const row = { space, language, version, returned_to: returnedTo, account_id: account.id, at: now }
  await tx
    .insertInto('wording_editions')
    .values({ ...row, pack: JSON.stringify(pack) })
    .execute()
  return editionView({ ...row, pack, name: account.name })
}
