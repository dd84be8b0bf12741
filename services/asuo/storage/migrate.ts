import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { CannotStart } from '../cannotStart.ts'
import { m001Beginning } from './migrations/m001Beginning.ts'
import { m002OrganisationsBySpace } from './migrations/m002OrganisationsBySpace.ts'
import { m003RefreshGrace } from './migrations/m003RefreshGrace.ts'
import { m004Handovers } from './migrations/m004Handovers.ts'
import { m005Mail } from './migrations/m005Mail.ts'
import { m006Duties } from './migrations/m006Duties.ts'
import { m007ProtocolRemarks } from './migrations/m007ProtocolRemarks.ts'
import { m008Wording } from './migrations/m008Wording.ts'
import { m009MailMarks } from './migrations/m009MailMarks.ts'
import { m010CallEventDays } from './migrations/m010CallEventDays.ts'
import { m011Erasures } from './migrations/m011Erasures.ts'
import { m012Accesses } from './migrations/m012Accesses.ts'
import { m013SignInByProvider } from './migrations/m013SignInByProvider.ts'
import { m015Restored } from './migrations/m015Restored.ts'
import type { Tables } from './tables.ts'

/** In order of their names, forward only; a name once published never changes. */
export const migrations = {
  m001Beginning,
  m002OrganisationsBySpace,
  m003RefreshGrace,
  m004Handovers,
  m005Mail,
  m006Duties,
  m007ProtocolRemarks,
  m008Wording,
  m009MailMarks,
  m010CallEventDays,
  m011Erasures,
  m012Accesses,
  m013SignInByProvider,
  m015Restored,
}

/** Migrations the database has had that this program does not know. */
const readUnknown = async (db: Kysely<Tables>): Promise<readonly string[]> => {
  const { rows: made } = await sql<{ made: boolean }>`select to_regclass('kysely_migration') is not null as made`.execute(db)
  if (!made[0]?.made) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name).filter((name) => !(name in migrations))
}

/**
 * Brings the database to the present shape; several services starting at once take turns. One that a newer program has changed is left
 * as it is: an older program would not know what its columns mean.
 */
export const migrate = async (db: Kysely<Tables>): Promise<void> => {
  const unknown = await readUnknown(db)
  if (unknown.length > 0) {
    throw new CannotStart(
      `The database was changed by a newer ASUO than this one (it has ${unknown.join(', ')}): start that version or a later one, or restore the backup made before the update.`,
    )
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
