import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Logger } from 'pino'
import { CannotStart } from '../cannotStart.ts'
import { openCluster } from './cluster.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/** The service's storage; `kind` is what `/health` says. */
export interface Storage {
  readonly db: Database
  readonly kind: 'embedded' | 'postgresql'
  close(): Promise<void>
}

const bigint = 20

/** Counters and sequences stay far below 2^53, so whole numbers come as numbers. */
const numbersAsNumbers: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => (id === bigint ? Number : pg.types.getTypeParser(id, format as 'text')),
}

/** Refuses with the sentence where nobody answers at the address. */
export const connect = async (url: string, sentence: string): Promise<Database> => {
  const pool = new pg.Pool({ connectionString: url, max: 16, types: numbersAsNumbers, connectionTimeoutMillis: 5000 })
  // Without these listeners a connection that breaks, idle or between two statements of a transaction, would end the process. The pool
  // replaces it, and who uses it learns of it from his next statement.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  try {
    await pool.query('select 1')
  } catch (refusal) {
    await pool.end()
    throw new CannotStart(sentence, { cause: refusal })
  }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

const configuredIsSilent =
  'The PostgreSQL server of DATABASE_URL does not answer or refuses the sign-in: check the address and that it runs.'

const openEmbedded = async (dataDir: string, log: Logger): Promise<Storage> => {
  const cluster = await openCluster(dataDir, log)
  try {
    const db = await connect(cluster.url, `The embedded PostgreSQL refuses the sign-in: ${join(dataDir, 'postgresql.log')} says why.`)
    // Together: a statement that does not end would keep the pool for ever, but not the server.
    const close = async () => void (await Promise.all([db.destroy(), cluster.close()]))
    return { db, kind: 'embedded', close }
  } catch (refusal) {
    await cluster.close()
    throw refusal
  }
}

export const openStorage = async (
  place: { readonly dataDir: string } | { readonly databaseUrl: string },
  log: Logger,
): Promise<Storage> => {
  if ('dataDir' in place) return openEmbedded(place.dataDir, log)
  const db = await connect(place.databaseUrl, configuredIsSilent)
  return { db, kind: 'postgresql', close: () => db.destroy() }
}
