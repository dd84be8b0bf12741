import type { Desk, ShellPorts } from './desk.ts'
import type { DeskOptions } from './deskOptions.ts'

/**
 * Puts the desk together on one profile. Rejects with a `DeskRefusal`, whose message is a sentence for people, where it
 * cannot: the profile is in use or unreadable, an embedded service does not start.
 */
export const createDesk = async (_ports: ShellPorts, _options: DeskOptions): Promise<Desk> => {
  throw new Error('The desk is not built yet')
}
