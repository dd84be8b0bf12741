import { DeskRefusal } from '../desk/deskRefusal.ts'

const code = (refused: unknown): string => (refused instanceof Error && 'code' in refused ? String(refused.code) : '')

/** The sentence for a start that cannot be; null for a bug, which must be seen whole. */
export const startRefusal = (refused: unknown, port: number): string | null => {
  if (refused instanceof DeskRefusal) return refused.message
  if (code(refused) === 'EADDRINUSE') return `Port ${port} is in use: stop what uses it, or give another one with --port (0 chooses one).`
  if (code(refused) === 'EACCES') return `Port ${port} needs more rights: give one above 1023 with --port.`
  return null
}
