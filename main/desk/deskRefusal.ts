/** Why the desk cannot start: `message` is one English sentence that says what is wrong and what to do. */
export class DeskRefusal extends Error {
  override readonly name = 'DeskRefusal'
  readonly reason: 'profileInUse' | 'profileUnreadable' | 'asuoFailed' | 'trainingLineFailed'

  constructor(reason: DeskRefusal['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}
