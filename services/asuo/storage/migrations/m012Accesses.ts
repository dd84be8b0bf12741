import { type Kysely, sql } from 'kysely'

/** Who saw what. An INN may be a person's, so organisations get an id that says nothing. */
const statements = [
  'alter table organisations add column id bigint generated always as identity unique',
  `create table accesses (
    seq bigint generated always as identity primary key, at timestamptz not null, account_id text not null references accounts,
    operation text not null, space text not null, subjects text[] not null)`,
  'create index accesses_by_subject on accesses using gin (subjects)',
  'create index accesses_by_time on accesses (at)',
]

export const m012Accesses = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
