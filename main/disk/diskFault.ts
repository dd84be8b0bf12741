import { z } from 'zod'
import type { Fault } from '#core/faults/fault'

type NotSaved = Extract<Fault, { code: 'notSaved' }>

const sqliteReasons: Readonly<Record<number, NotSaved['reason']>> = {
  8: 'readOnly',
  10: 'broken',
  11: 'broken',
  13: 'full',
  14: 'broken',
  26: 'broken',
}

const systemReasons: Readonly<Record<string, NotSaved['reason']>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EIO: 'broken',
  ENOTDIR: 'broken',
  EISDIR: 'broken',
  ENOENT: 'broken',
}

const sqliteError = z.object({ code: z.literal('ERR_SQLITE_ERROR'), errcode: z.number() })
const systemError = z.object({ code: z.string() })

/** What the disk's refusal means to the operator; null where the thrown thing is not a refusal of the disk but a bug. */
export const diskFault = (thrown: unknown): NotSaved | null => {
  const sqlite = sqliteError.safeParse(thrown)
  // The low byte is the primary result code, the rest refines it.
  const reason = sqlite.success ? sqliteReasons[sqlite.data.errcode & 0xff] : systemReasons[systemError.safeParse(thrown).data?.code ?? '']
  return reason ? { code: 'notSaved', reason } : null
}
