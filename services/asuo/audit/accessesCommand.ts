import { sql } from 'kysely'
import { parseOptions, placeOptions, readPlace } from '../arguments.ts'
import { CannotStart } from '../cannotStart.ts'
import { type Command, inNameOf } from '../command.ts'
import type { Database } from '../storage/openStorage.ts'
import { createAccessTrail } from './accessTrail.ts'

const usage =
  'Usage: asuo accesses [--ticket SP-0001] [--account LOGIN] [--from DATE] [--to DATE] [--practice] --by LOGIN [--data DIR] [--database-url URL]'

const options = {
  ...placeOptions,
  ticket: { type: 'string' },
  account: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  practice: { type: 'boolean' },
  by: { type: 'string' },
} as const

interface Sought {
  readonly ticket: string | undefined
  readonly account: string | undefined
  readonly from: Date | null
  readonly to: Date | null
  readonly space: 'real' | 'practice'
}

/** Moments and days; a day begins at its midnight UTC. */
const readDate = (name: string, text: string | undefined): Date | null => {
  if (text === undefined) return null
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) throw new CannotStart(`--${name} ${text} is no date: write 2026-11-27. ${usage}`)
  return date
}

/** All the names under which a ticket may have been asked for. */
const subjectsOf = async (db: Database, { ticket, space }: Sought): Promise<readonly string[] | null> => {
  if (ticket === undefined) return null
  const number = /^SP-\d{4,10}$/.test(ticket) ? Number(ticket.slice(3)) : null
  if (number === null) throw new CannotStart(`--ticket ${ticket} is no ticket number: write SP-0001. ${usage}`)
  const row = await db
    .selectFrom('tickets')
    .select(['id', 'external_id'])
    .where('space', '=', space)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) throw new CannotStart(`There is no ticket ${ticket}${space === 'practice' ? ' in practice' : ''}.`)
  const mails = await db.selectFrom('emails').select('id').where('ticket_id', '=', row.id).execute()
  const calls = await db.selectFrom('ticket_calls').select('call_id').where('ticket_id', '=', row.id).execute()
  return [ticket, `ext:${row.external_id}`, ...mails.map(({ id }) => `mail:${id}`), ...calls.map(({ call_id }) => `call:${call_id}`)]
}

const find = (db: Database, { account, from, to, space }: Sought, subjects: readonly string[] | null) => {
  let found = db
    .selectFrom('accesses')
    .innerJoin('accounts', 'accounts.id', 'accesses.account_id')
    .select(['accesses.at', 'accesses.operation', 'accesses.subjects', 'accounts.login', 'accounts.name'])
    .where('accesses.space', '=', space)
    .orderBy('accesses.at')
    .orderBy('accesses.seq')
  if (subjects !== null) found = found.where(sql<boolean>`accesses.subjects && ${subjects}::text[]`)
  if (account !== undefined) found = found.where('accounts.login', '=', account)
  if (from !== null) found = found.where('accesses.at', '>=', from)
  if (to !== null) found = found.where('accesses.at', '<', to)
  return found.execute()
}

/** Says, a line each and oldest first, who saw what. That it was asked for is in the record too. */
export const accessesCommand: Command = async (argv, environment, say) => {
  const values = parseOptions(argv, options, usage)
  const { ticket, account } = values
  const space = values.practice ? 'practice' : 'real'
  const sought: Sought = { ticket, account, from: readDate('from', values.from), to: readDate('to', values.to), space }
  await inNameOf(values.by, readPlace(values, environment), async (db, accountId) => {
    const subjects = await subjectsOf(db, sought)
    const rows = await find(db, sought, subjects)
    await createAccessTrail(db).note({ accountId, operation: 'readAccesses', space, subjects: subjects ?? [], at: new Date() })
    for (const row of rows) say([row.at.toISOString(), row.login, row.name, row.operation, row.subjects.join(' ')].join('\t'))
    say(`${rows.length} in all.`)
  })
}
