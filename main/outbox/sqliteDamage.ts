import { z } from 'zod'

const sqliteError = z.object({ errcode: z.number() })
/** SQLITE_CORRUPT and SQLITE_NOTADB; the low byte is the primary result code. */
const damageCodes: ReadonlySet<number> = new Set([11, 26])

/** Whether SQLite says that the file's content is damaged, not that the disk or another process is in the way. */
export const isDamage = (thrown: unknown): boolean => {
  const code = sqliteError.safeParse(thrown).data?.errcode
  return code !== undefined && damageCodes.has(code & 0xff)
}
