import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { m001Beginning } from './migrations/m001Beginning.ts'
import { m002OrganisationsBySpace } from './migrations/m002OrganisationsBySpace.ts'
import { m003RefreshGrace } from './migrations/m003RefreshGrace.ts'
import { m004Handovers } from './migrations/m004Handovers.ts'
import { m005Mail } from './migrations/m005Mail.ts'
import { m006Duties } from './migrations/m006Duties.ts'
import { m007ProtocolRemarks } from './migrations/m007ProtocolRemarks.ts'
import { m008Wording } from './migrations/m008Wording.ts'
import { m009MailMarks } from './migrations/m009MailMarks.ts'
import type { Tables } from './tables.ts'

/** In order of their names, forward only; a name once published never changes. */
const migrations = {
  m001Beginning,
  m002OrganisationsBySpace,
  m003RefreshGrace,
  m004Handovers,
  m005Mail,
  m006Duties,
  m007ProtocolRemarks,
  m008Wording,
  m009MailMarks,
}

/** Brings the database to the present shape; several services starting at once take turns. */
export const migrate = async (db: Kysely<Tables>): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
