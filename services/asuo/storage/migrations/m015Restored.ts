import { type Kysely, sql } from 'kysely'

/** Tells a restored database from one that went on, and keeps the numbers for tickets that desks bring back to it. */
const statements = [
  `create table service_marks (
    is_only boolean primary key default true check (is_only), instance uuid not null default gen_random_uuid(),
    epoch uuid not null default gen_random_uuid())`,
  'insert into service_marks default values',
  `create table kept_numbers (
    space text not null, number bigint not null, external_id uuid not null, primary key (space, number), unique (external_id))`,
]

export const m015Restored = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
