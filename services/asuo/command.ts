import pino from 'pino'
import type { readPlace } from './arguments.ts'
import { CannotStart } from './cannotStart.ts'
import { openForCommand } from './storage/openForCommand.ts'
import type { Database } from './storage/openStorage.ts'

/** Does one thing and says what it did; refuses with `CannotStart`. */
export type Command = (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
) => Promise<void>

/** Runs the work on the data the command line names, in the name of a lead. */
export const inNameOf = async <T>(
  by: string | undefined,
  place: ReturnType<typeof readPlace>,
  work: (db: Database, accountId: string) => Promise<T>,
): Promise<T> => {
  if (by === undefined) throw new CannotStart('Say in whose name with --by LOGIN: it is kept in the record.')
  const { databaseUrl, dataDir } = place
  const storage = await openForCommand(databaseUrl === null ? { dataDir } : { databaseUrl }, pino({ level: 'warn' }, pino.destination(2)))
  try {
    const account = await storage.db.selectFrom('accounts').select(['id', 'role']).where('login', '=', by).executeTakeFirst()
    if (account?.role !== 'lead') throw new CannotStart(`--by ${by} is not a lead: personal data is answered for by one.`)
    return await work(storage.db, account.id)
  } finally {
    await storage.close()
  }
}
