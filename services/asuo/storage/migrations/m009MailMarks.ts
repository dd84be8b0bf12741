import { type Kysely, sql } from 'kysely'

/** What a check found in a mail a person wrote, and who said of one that came that it needs no answer. */
const statements = [
  'alter table emails add column letter_check jsonb',
  'alter table emails add column settled_at timestamptz',
  'alter table emails add column settled_by text references accounts',
]

export const m009MailMarks = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
