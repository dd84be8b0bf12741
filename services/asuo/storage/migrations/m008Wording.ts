import { type Kysely, sql } from 'kysely'

/** Append only: what was once on operators' screens can be read again and returned to. */
const statements = [
  `create table wording_editions (
    space text not null, language text not null, version integer not null, pack jsonb not null, returned_to integer,
    account_id text not null references accounts, at timestamptz not null, primary key (space, language, version))`,
]

export const m008Wording = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
