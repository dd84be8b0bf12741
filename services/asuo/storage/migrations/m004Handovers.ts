import { type Kysely, sql } from 'kysely'

/** What is known of a caller on his way from one panel to another; each row lives for minutes. */
const statements = [
  `create table handovers (
    id uuid primary key, account_id text not null references accounts, space text not null, offer jsonb not null,
    offered_at timestamptz not null, expires_at timestamptz not null, taken_by text references accounts, taken_at timestamptz)`,
  'create index on handovers (expires_at)',
]

export const m004Handovers = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
