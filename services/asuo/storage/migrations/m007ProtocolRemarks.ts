import { type Kysely, sql } from 'kysely'

/** Objections of operators and marks of leads: append only. */
const statements = [
  `create table protocol_remarks (
    seq bigint generated always as identity primary key, id uuid not null unique, call_id uuid not null references protocols,
    kind text not null, clause text not null, verdict text, note text not null, account_id text not null references accounts,
    at timestamptz not null)`,
  'create index on protocol_remarks (call_id)',
]

export const m007ProtocolRemarks = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
