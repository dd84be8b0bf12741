import { sql } from 'kysely'
import type { Space } from '#core/asuo/agent'
import type { OperationId } from '#core/asuo/operations'
import type { Database } from '../storage/openStorage.ts'

/** Who saw what. Subjects are numbers and ids: `SP-0001`, `ext:<uuid>`, `mail:<id>`, `call:<id>`, `organisation:<id>`, `board`. */
export interface Access {
  readonly accountId: string
  readonly operation: OperationId | 'readAccesses'
  readonly space: Space
  readonly subjects: readonly string[]
  readonly at: Date
}

export interface AccessTrail {
  /** Resolves once the line is committed. Rejects where it cannot be: then nothing may be shown. */
  note(access: Access): Promise<void>
}

const write = async (db: Database, lines: readonly Access[]): Promise<void> => {
  const rows = lines.map(({ accountId, ...line }) => ({ ...line, account_id: accountId, at: line.at.toISOString() }))
  // One statement whatever their number; the time stays with the line, not with its batch.
  await sql`
    insert into accesses (at, account_id, operation, space, subjects)
    select at, account_id, operation, space, array(select jsonb_array_elements_text(subjects))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as line(at timestamptz, account_id text, operation text, space text, subjects jsonb)`.execute(db)
}

/** While one batch is being committed the next one gathers: many readers share one commit, one reader waits for his own. */
export const createAccessTrail = (db: Database): AccessTrail => {
  let gathering: { readonly lines: Access[]; readonly written: Promise<void> } | null = null
  let writing: Promise<void> = Promise.resolve()
  const gather = () => {
    const lines: Access[] = []
    const written = writing.then(() => {
      gathering = null
      return write(db, lines)
    })
    writing = written.catch(() => undefined)
    return { lines, written }
  }
  return {
    note: (access) => {
      gathering ??= gather()
      gathering.lines.push(access)
      return gathering.written
    },
  }
}
