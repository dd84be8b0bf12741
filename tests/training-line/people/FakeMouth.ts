import { fromPromise } from 'xstate'
import type { Line } from '#core/training/scenario'

/** Notes what the caller says; a sentence lasts until the test ends it. */
export class FakeMouth {
  readonly said: string[] = []
  readonly cutOff: string[] = []
  #finish: () => void = () => {}

  readonly sayLine = fromPromise<void, Line>(({ input, signal }) => {
    this.said.push(input.clip)
    return new Promise((resolve) => {
      this.#finish = resolve
      signal.addEventListener('abort', () => this.cutOff.push(input.clip))
    })
  })

  /** Lets the present sentence end and the caller think. */
  async finishes(): Promise<void> {
    this.#finish()
    await new Promise((resolve) => setImmediate(resolve))
  }
}
