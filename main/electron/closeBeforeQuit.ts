import type { App } from 'electron'
import type { Desk } from '../desk/desk.ts'

/**
 * The program ends once the desk is closed: its outbox, its embedded services. A desk that is still starting is waited for, so that
 * nothing it started stays behind. A desk that cannot close is a bug and does not keep the program alive.
 */
export const closeBeforeQuit = (app: App, starting: Promise<Desk>, noteBug: (bug: unknown, where: string) => void): void => {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    closed = true
    void starting
      .then(
        (desk) => desk.close(),
        () => {},
      )
      .catch((bug: unknown) => noteBug(bug, 'close'))
      .finally(() => app.quit())
  })
}
