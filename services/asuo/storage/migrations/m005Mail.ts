import { type Kysely, sql } from 'kysely'

/** Mails, in and out; those that are `queued` are the outbox. */
const statements = [
  `create table emails (
    id uuid primary key, seq bigint generated always as identity unique, space text not null, ticket_id bigint references tickets,
    direction text not null, state text not null, template text, automatic boolean not null, message_id text not null, in_reply_to text,
    reference_ids jsonb not null, from_address text not null, from_name text, to_address text not null, subject text not null,
    body text not null, html text, author_id text references accounts, at timestamptz not null, sent_at timestamptz,
    attempts integer not null default 0, due_at timestamptz, error text)`,
  'create unique index on emails (space, direction, message_id)',
  'create index on emails (message_id)',
  'create index on emails (ticket_id, seq)',
  'create index on emails (space, seq)',
  "create index on emails (due_at) where state = 'queued'",
  "create index on emails (lower(to_address), at) where automatic and direction = 'outbound'",
  `create table email_attachments (
    id uuid primary key, email_id uuid not null references emails, place integer not null, name text not null, type text not null,
    size integer not null, content bytea)`,
  'create index on email_attachments (email_id, place)',
]

export const m005Mail = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
