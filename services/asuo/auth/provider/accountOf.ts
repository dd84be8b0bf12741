import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { granted, type Judgement, refused } from '../../http/judgement.ts'
import type { Transaction } from '../../storage/transaction.ts'
import { hashPassword } from '../passwords.ts'
import type { ProviderSettings } from '../signInSettings.ts'
import type { Person } from './personOf.ts'

/** Whoever learns works in practice only, whatever the account was before. */
const standingOf = ({ name, role }: Person) => ({ name, role, home_space: role === 'trainee' ? ('practice' as const) : ('real' as const) })

const makeAccount = async (tx: Transaction, person: Person): Promise<string> => {
  const id = randomUUID()
  // Nobody knows the password: the provider is the only way in.
  const password_hash = await hashPassword(randomBytes(32).toString('base64url'))
  const nothing = { team_id: null, extension: null, station: null }
  await tx
    .insertInto('accounts')
    .values({ id, login: person.login, ...standingOf(person), ...nothing, password_hash, seeded: false })
    .execute()
  return id
}

/** An account is tied to one person for good: a login that is given to somebody else later does not give him the account. */
const tieAccount = async (tx: Transaction, person: Person, unknown: ProviderSettings['unknown'], now: Date): Promise<Judgement<string>> => {
  const { issuer, subject, login } = person
  const ofLogin = await tx.selectFrom('accounts').select(['id', 'seeded', 'role']).where('login', '=', login).executeTakeFirst()
  if (!ofLogin && unknown === 'refuse') return refused('account-unknown', 'No account has this login')
  const isTied =
    ofLogin &&
    (await tx
      .selectFrom('account_identities')
      .select('subject')
      .where('account_id', '=', ofLogin.id)
      .where('issuer', '=', issuer)
      .executeTakeFirst())
  const isMachine = ofLogin?.role === 'service' && person.role !== 'service'
  // The seeded accounts have published passwords, and some of them are nobody's.
  if (ofLogin?.seeded || isMachine || isTied) return refused('account-unknown', 'The account of this login belongs to somebody else')
  const id = ofLogin?.id ?? (await makeAccount(tx, person))
  await tx.insertInto('account_identities').values({ issuer, subject, account_id: id, tied_at: now }).execute()
  return granted(id)
}

/** The account of a person the provider has proven, with the name and the role the provider gives him now. */
export const accountOf = async (
  tx: Transaction,
  person: Person,
  unknown: ProviderSettings['unknown'],
  now: Date,
): Promise<Judgement<string>> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`identities ${person.issuer}`}, 0))`.execute(tx)
  const known = await tx
    .selectFrom('account_identities')
    .select('account_id')
    .where('issuer', '=', person.issuer)
    .where('subject', '=', person.subject)
    .executeTakeFirst()
  const account = known ? granted(known.account_id) : await tieAccount(tx, person, unknown, now)
  if (!account.ok) return account
  await tx.updateTable('accounts').set(standingOf(person)).where('id', '=', account.value).execute()
  return account
}
