import { type Kysely, sql } from 'kysely'

/** When a refresh token was used and what it was exchanged for. Neither is known of those used before: they get no grace. */
export const m003RefreshGrace = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql.raw('alter table refresh_tokens add column used_at timestamptz, add column successor text').execute(db)
  },
}
