import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
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

const connect = async (url: string): Promise<Database> => {
  const pool = new pg.Pool({ connectionString: url, max: 16, types: numbersAsNumbers, connectionTimeoutMillis: 5000 })
  // Without these listeners a connection that breaks, idle or between two statements of a transaction, would end the process. The pool
  // replaces it, and who uses it learns of it from his next statement.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  try {
    await pool.query('select 1')
  } catch (refusal) {
    await pool.end()
    throw new CannotStart(
      'The PostgreSQL server of DATABASE_URL does not answer or refuses the sign-in: check the address and that it runs.',
      {
        cause: refusal,
      },
    )
  }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

export const openStorage = async (place: { readonly dataDir: string } | { readonly databaseUrl: string }): Promise<Storage> => {
  if ('databaseUrl' in place) {
    const db = await connect(place.databaseUrl)
    return { db, kind: 'postgresql', close: () => db.destroy() }
  }
  const cluster = await openCluster(place.dataDir)
  const db = await connect(cluster.url)
  return {
    db,
    kind: 'embedded',
    close: async () => {
      await db.destroy()
      await cluster.close()
    },
  }
}
