import type { Desk } from '../desk/desk.ts'

/**
 * Origins the page may talk to besides its own: the socket of the configured PBX, or of the embedded training line. The desk decides
 * for one of them when it starts, so the answer holds until the program ends.
 */
export const pageConnections = async (desk: Pick<Desk, 'answers'>, configured: string | null): Promise<readonly string[]> => {
  if (configured) return [new URL(configured).origin]
  const account = await desk.answers['line.account'](null)
  return account.ok ? [new URL(account.value.server).origin] : []
}
