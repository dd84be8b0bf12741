import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Logger } from 'pino'
import { CannotStart } from '../cannotStart.ts'
import { addressOf } from './clusterServer.ts'
import { migrations } from './migrate.ts'
import { connect, openStorage, type Storage } from './openStorage.ts'
import { readPostmaster, whoRuns } from './postmaster.ts'

/** The embedded database of a service that runs on the directory, used beside it; null where none runs. */
const openBeside = async (dataDir: string): Promise<Storage | null> => {
  const files = join(dataDir, 'cluster')
  const postmaster = await readPostmaster(files)
  if (!postmaster || (await whoRuns(postmaster.pid, files)) !== 'server') return null
  const password = (await readFile(join(dataDir, 'database.password'), 'utf8')).trim()
  const url = addressOf(password, postmaster.port, 'asuo')
  const db = await connect(url, `The PostgreSQL of ${dataDir} does not answer: start the service on it and try again.`)
  return { db, kind: 'embedded', close: () => db.destroy() }
}

const openAny = async (place: { readonly dataDir: string } | { readonly databaseUrl: string }, log: Logger): Promise<Storage> => {
  if (!('dataDir' in place)) return openStorage(place, log)
  // A command never makes a database: what it would look into is not there.
  if (!(await stat(join(place.dataDir, 'cluster')).catch(() => null))) {
    throw new CannotStart(
      `There is no ASUO database in ${place.dataDir}: name its directory with --data, or its server with --database-url.`,
    )
  }
  return (await openBeside(place.dataDir)) ?? openStorage(place, log)
}

/** The storage for a command that is run once, also beside a running service. It works on a database of its own version only. */
export const openForCommand = async (
  place: { readonly dataDir: string } | { readonly databaseUrl: string },
  log: Logger,
): Promise<Storage> => {
  const storage = await openAny(place, log)
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(storage.db)
    if (rows.map(({ name }) => name).join() === Object.keys(migrations).join()) return storage
    throw new CannotStart('The database is of another version than this command: start the service of this version on it first.')
  } catch (refusal) {
    await storage.close()
    throw refusal
  }
}
