import { type Kysely, sql } from 'kysely'

/** Whom an OpenID provider signs in here, sign-ins by it that have begun, and sign-ins that end at a set time (`until`). */
const statements = [
  `create table account_identities (
    issuer text not null, subject text not null, account_id text not null references accounts, tied_at timestamptz not null,
    primary key (issuer, subject), unique (account_id, issuer))`,
  'create table provider_attempts (nonce text primary key, expires_at timestamptz not null)',
  'create index on provider_attempts (expires_at)',
  'alter table refresh_tokens add column until timestamptz',
]

export const m013SignInByProvider = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
