import type { Desk } from '../desk/desk.ts'

export interface Connections {
  /** Origins the page may talk to besides its own: the PBX's socket, as far as the desk knows it. */
  readonly origins: () => readonly string[]
}

/**
 * Follows the line's account. An account that cannot be had for the moment takes nothing away: the call on it may be live. Resolves
 * once the first answer is in; `changed` is called for later differences.
 */
export const followConnections = async (desk: Pick<Desk, 'answers' | 'listen'>, changed: () => void): Promise<Connections> => {
  let origins: readonly string[] = []
  const learn = async (): Promise<boolean> => {
    const account = await desk.answers['line.account'](null)
    if (!account.ok) return false
    const { origin } = new URL(account.value.server)
    if (origins.includes(origin)) return false
    origins = [origin]
    return true
  }
  await learn()
  desk.listen((name) => {
    if (name !== 'session.changed' && name !== 'settings.changed') return
    void learn().then((differs) => differs && changed())
  })
  return { origins: () => origins }
}
