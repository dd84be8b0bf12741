import { type Kysely, sql } from 'kysely'

/** What was promised to callers: open until it has an outcome. */
const statements = [
  `create table duties (
    id uuid primary key, account_id text not null references accounts, space text not null,
    ticket_id bigint not null references tickets, kind text not null, call_id uuid not null, caller jsonb not null,
    opened_at timestamptz not null, outcome text, discharged_by text references accounts, discharged_at timestamptz)`,
  'create index on duties (account_id, space, opened_at) where outcome is null',
]

export const m006Duties = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
