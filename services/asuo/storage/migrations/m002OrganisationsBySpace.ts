import { type Kysely, sql } from 'kysely'

/** What is made up in practice must never name an organisation of the real space. Those known so far are known in both. */
const statements = [
  'alter table tickets drop constraint tickets_inn_fkey',
  "alter table organisations add column space text not null default 'real'",
  'alter table organisations alter column space drop default',
  'alter table organisations drop constraint organisations_pkey',
  `insert into organisations (space, inn, name, kpp, kind, version, created_at, search)
    select 'practice', inn, name, kpp, kind, version, created_at, search from organisations`,
  'alter table organisations add primary key (space, inn)',
  'alter table tickets add foreign key (space, inn) references organisations',
]

export const m002OrganisationsBySpace = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
