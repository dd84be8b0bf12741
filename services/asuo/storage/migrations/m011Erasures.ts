import { type Kysely, sql } from 'kysely'

/** What was erased of personal data, when, why and in whose name; the counts and ticket numbers name nobody. */
const statements = [
  'alter table tickets add column erased_at timestamptz',
  'create index tickets_to_erase on tickets (updated_at) where closed_at is not null',
  'alter table emails add column erased_at timestamptz',
  `create table erasures (
    id bigint generated always as identity primary key, at timestamptz not null, cause text not null,
    account_id text references accounts, counts jsonb not null, uins jsonb not null)`,
]

export const m011Erasures = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
