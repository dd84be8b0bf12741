import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** A way past the service into its embedded database, for what no operation makes. */
export const databaseOf = async (dataDir: string) => {
  const password = (await readFile(join(dataDir, 'database.password'), 'utf8')).trim()
  const port = Number((await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[3])
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'asuo', password, database: 'asuo' })
  // The server may be ended under it by a test.
  client.on('error', () => undefined)
  await client.connect()
  return {
    client,
    run: async (sql: string) => {
      await client.query(sql)
    },
    insert: async (table: string, row: Readonly<Record<string, unknown>>) => {
      const names = Object.keys(row)
      const places = names.map((_, index) => `$${index + 1}`)
      await client.query(`insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`, Object.values(row))
    },
    count: async (sql: string): Promise<number> => Number((await client.query<{ count: string }>(sql)).rows[0]?.count),
    [Symbol.asyncDispose]: () => client.end(),
  }
}
