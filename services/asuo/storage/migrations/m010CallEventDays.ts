import { type Kysely, sql } from 'kysely'

/**
 * A day's table is made beside the others and attached, which stops neither readers nor writers of other days. Rows that came before it was
 * there lie in `call_events_rest` and move over. Bounds are Moscow's midnights. Does nothing where the day has its table.
 */
const makeDay = `create function make_call_event_day(day date) returns void language plpgsql as $make$
  declare
    part text := 'call_events_' || to_char(day, 'YYYYMMDD');
    begins timestamptz := day::timestamp at time zone 'Europe/Moscow';
    ends timestamptz := (day + 1)::timestamp at time zone 'Europe/Moscow';
  begin
    if to_regclass(part) is not null then return; end if;
    perform pg_advisory_xact_lock(hashtextextended('call event days', 0));
    if to_regclass(part) is not null then return; end if;
    execute format('create table %I (like call_events including defaults including constraints)', part);
    lock table call_events_rest in access exclusive mode;
    execute format('with moved as (delete from call_events_rest where placed_at >= $1 and placed_at < $2 returning *)
      insert into %I select * from moved', part) using begins, ends;
    execute format('alter table call_events attach partition %I for values from (%L) to (%L)', part, begins, ends);
  end $make$`

/**
 * Call events by day of `placed_at`. A unique key over all days cannot hold `event_id` alone, so `call_event_ids` is what tells an event
 * that was sent again; `placed_at` lies there too, to forget ids with their days.
 */
const statements = [
  'alter table call_events rename to call_events_before',
  `create table call_events (
    event_id uuid not null, call_id uuid, pbx_unique_id text, agent_id text references accounts, queue_id text, type text not null,
    source text not null, seq bigint not null, client_at text not null, monotonic_ms double precision not null, boot_id uuid not null,
    ticket_ref text, data jsonb not null, space text not null, placed_at timestamptz not null, received_at timestamptz not null)
    partition by range (placed_at)`,
  'create table call_events_rest partition of call_events default',
  'create index call_events_by_call on call_events (call_id)',
  'create index call_events_by_ticket on call_events (ticket_ref) where ticket_ref is not null',
  'create table call_event_ids (event_id uuid primary key, placed_at timestamptz not null)',
  'create index call_event_ids_by_time on call_event_ids (placed_at)',
  makeDay,
  `select make_call_event_day(day) from (
    select distinct (placed_at at time zone 'Europe/Moscow')::date as day from call_events_before where placed_at > now() - interval '90 days') as days`,
  `insert into call_events (event_id, call_id, pbx_unique_id, agent_id, queue_id, type, source, seq, client_at, monotonic_ms, boot_id,
      ticket_ref, data, space, placed_at, received_at)
    select event_id, call_id, pbx_unique_id, agent_id, queue_id, type, source, seq, client_at, monotonic_ms, boot_id,
      ticket_ref, data, space, placed_at, received_at from call_events_before`,
  'insert into call_event_ids select event_id, placed_at from call_events_before',
  'drop table call_events_before',
]

export const m010CallEventDays = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
