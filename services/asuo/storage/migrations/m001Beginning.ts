import { type Kysely, sql } from 'kysely'

const statements = [
  'create extension if not exists pg_trgm',
  `create table accounts (
    id text primary key, login text not null unique, name text not null, role text not null, team_id text, extension text, station text,
    home_space text not null, password_hash text not null, seeded boolean not null)`,
  `create table refresh_tokens (
    hash text primary key, family uuid not null, account_id text not null references accounts, used boolean not null, expires_at timestamptz not null)`,
  'create index on refresh_tokens (family)',
  'create table failed_sign_ins (login text not null, at timestamptz not null)',
  'create index on failed_sign_ins (login, at)',
  'create table secrets (name text primary key, value text not null)',
  'create table counters (space text primary key, last bigint not null)',
  "insert into counters values ('real', 0), ('practice', 0)",
  `create table organisations (
    inn text primary key, name text, kpp text, kind text, version integer not null, created_at timestamptz not null, search text not null)`,
  'create index on organisations using gin (search gin_trgm_ops)',
  `create table tickets (
    id bigint generated always as identity primary key, space text not null, number bigint not null, external_id uuid not null unique,
    provisional_number text, inn text references organisations, inn_absent_reason text, status text not null, channel text not null,
    category text, priority text not null, subject text not null, description text not null, caller jsonb not null, line integer not null,
    assignee_id text references accounts, created_by text not null references accounts, resolution jsonb, version integer not null,
    created_at timestamptz not null, updated_at timestamptz not null, closed_at timestamptz, content_hash text not null,
    own_text text not null, organisation_text text not null, message_text text not null,
    search text generated always as (own_text || ' ' || organisation_text || ' ' || message_text) stored,
    unique (space, number))`,
  'create index on tickets using gin (search gin_trgm_ops)',
  'create index on tickets (space, updated_at desc, id desc)',
  'create index on tickets (space, created_at desc, id desc)',
  'create index on tickets (inn)',
  "create index on tickets ((caller ->> 'phone'))",
  "create index on tickets (lower(caller ->> 'email'))",
  'create unique index on tickets (provisional_number) where provisional_number is not null',
  `create table ticket_calls (
    ticket_id bigint not null references tickets, call_id uuid not null, at timestamptz not null, primary key (ticket_id, call_id))`,
  'create index on ticket_calls (call_id)',
  `create table messages (
    id uuid primary key, seq bigint generated always as identity unique, ticket_id bigint not null references tickets, external_id uuid unique,
    kind text not null, body text not null, call_id uuid, client_at text, author_id text not null references accounts,
    created_at timestamptz not null)`,
  'create index on messages (ticket_id, seq)',
  `create table links (
    id uuid not null, from_ticket bigint not null references tickets, to_ticket bigint not null references tickets, type text not null,
    created_at timestamptz not null, primary key (id, from_ticket), unique (from_ticket, to_ticket, type))`,
  `create table ticket_events (
    sequence bigint generated always as identity primary key, ticket_id bigint not null references tickets, type text not null,
    actor_id text references accounts, data jsonb not null, at timestamptz not null)`,
  'create index on ticket_events (ticket_id, sequence)',
  `create table idempotency_keys (
    account_id text not null references accounts, key uuid not null, fingerprint text not null, status integer not null, etag text,
    body text not null, created_at timestamptz not null, primary key (account_id, key))`,
  'create index on idempotency_keys (created_at)',
  `create table call_events (
    event_id uuid primary key, call_id uuid, pbx_unique_id text, agent_id text references accounts, queue_id text, type text not null,
    source text not null, seq bigint not null, client_at text not null, monotonic_ms double precision not null, boot_id uuid not null,
    ticket_ref text, data jsonb not null, space text not null, placed_at timestamptz not null, received_at timestamptz not null)`,
  'create index on call_events (call_id)',
  'create index on call_events (ticket_ref) where ticket_ref is not null',
  `create table protocols (
    call_id uuid primary key, account_id text not null references accounts, space text not null, protocol jsonb not null,
    updated_at timestamptz not null)`,
]

export const m001Beginning = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
