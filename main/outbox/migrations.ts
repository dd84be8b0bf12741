import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from './inTransaction.ts'

/**
 * The schema's history, oldest first; `user_version` is how many of them a file has. A step is never changed once it was shipped:
 * rows and keys of an older panel go on to be sent.
 */
export const schemaSteps: readonly string[] = [
  `
  CREATE TABLE entries (
    position     INTEGER PRIMARY KEY AUTOINCREMENT,
    id           TEXT    NOT NULL UNIQUE,
    aggregate    TEXT    NOT NULL,
    operation    TEXT    NOT NULL,
    path         TEXT    NOT NULL,
    body         TEXT    NOT NULL,
    digest       TEXT    NOT NULL,
    actor        TEXT    NOT NULL,
    training     INTEGER NOT NULL CHECK (training IN (0, 1)),
    created_at   INTEGER NOT NULL,
    awaits       TEXT    NOT NULL DEFAULT '[]',
    blocks       INTEGER NOT NULL CHECK (blocks IN (0, 1)),
    heard        TEXT,
    state        TEXT    NOT NULL CHECK (state IN ('waiting', 'delivered', 'attention')),
    problem      TEXT,
    settled_at   INTEGER
  ) STRICT;
  CREATE INDEX entries_unsettled ON entries (aggregate, position) WHERE state <> 'delivered';
  CREATE INDEX entries_waiting ON entries (actor, position) WHERE state = 'waiting';
  CREATE INDEX entries_attention ON entries (position) WHERE state = 'attention';
  CREATE INDEX entries_settled ON entries (settled_at) WHERE state = 'delivered';

  CREATE TABLE tickets (
    external_id        TEXT PRIMARY KEY,
    uin                TEXT,
    provisional_number TEXT UNIQUE,
    subject            TEXT NOT NULL,
    content            TEXT NOT NULL,
    training           INTEGER NOT NULL CHECK (training IN (0, 1)),
    created_at         INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX tickets_by_uin ON tickets (uin);

  CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;

  CREATE TABLE open_calls (agent_id TEXT PRIMARY KEY, call TEXT NOT NULL, kept_at INTEGER NOT NULL) STRICT;

  CREATE TABLE closed_calls (call_id TEXT PRIMARY KEY, agent_id TEXT NOT NULL, protocol TEXT NOT NULL, closed_at INTEGER NOT NULL) STRICT;

  CREATE TABLE remembered (name TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;
  `,
  'CREATE TABLE calls_aside (agent_id TEXT NOT NULL, call TEXT NOT NULL, kept_at INTEGER NOT NULL) STRICT;',
  `
  CREATE TABLE past_calls (
    id       TEXT    PRIMARY KEY,
    agent_id TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    missed   INTEGER NOT NULL CHECK (missed IN (0, 1)),
    seen     INTEGER NOT NULL DEFAULT 0 CHECK (seen IN (0, 1)),
    record   TEXT    NOT NULL
  ) STRICT;
  CREATE INDEX past_calls_by_time ON past_calls (agent_id, at);
  CREATE INDEX past_calls_unseen ON past_calls (agent_id) WHERE missed = 1 AND seen = 0;
  `,
  `
  CREATE TABLE letter_drafts (
    agent_id TEXT    NOT NULL,
    training INTEGER NOT NULL CHECK (training IN (0, 1)),
    uin      TEXT    NOT NULL,
    draft    TEXT    NOT NULL,
    kept_at  INTEGER NOT NULL,
    PRIMARY KEY (agent_id, training, uin)
  ) STRICT;
  CREATE TABLE letter_files (
    id        TEXT    PRIMARY KEY,
    letter_id TEXT    NOT NULL,
    name      TEXT    NOT NULL,
    size      INTEGER NOT NULL,
    content   BLOB    NOT NULL
  ) STRICT;
  CREATE INDEX letter_files_by_letter ON letter_files (letter_id);
  `,
  'ALTER TABLE entries ADD COLUMN dismissed_at INTEGER;',
  'ALTER TABLE entries ADD COLUMN taken_by TEXT; ALTER TABLE tickets ADD COLUMN former_uin TEXT;',
  'ALTER TABLE entries ADD COLUMN replaced_by TEXT; ALTER TABLE entries ADD COLUMN attempted INTEGER NOT NULL DEFAULT 1;',
]

/** How many steps this panel knows. */
export const schemaVersion = schemaSteps.length

/** Brings a file up to date, each step whole or not at all. Throws where a newer panel wrote it. */
export const migrate = (database: DatabaseSync): void => {
  const row = database.prepare('PRAGMA user_version').get()
  const found = Number(row?.user_version)
  if (found > schemaVersion) throw new Error(`The outbox was written by a newer panel (version ${found}, this one knows ${schemaVersion})`)
  schemaSteps.slice(found).forEach((step, index) => {
    inTransaction(database, () => {
      database.exec(step)
      database.exec(`PRAGMA user_version = ${found + index + 1}`)
    })
  })
}
