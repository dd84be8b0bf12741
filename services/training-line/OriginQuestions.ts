/** Asks the owner, who knows the page's origins, whether a connection may be let in. */
export class OriginQuestions {
  readonly #put: (ask: number, origin: string) => void
  readonly #open = new Map<number, (admitted: boolean) => void>()
  #asks = 0

  constructor(put: (ask: number, origin: string) => void) {
    this.#put = put
  }

  /** A connection without an origin is no page of the panel: refused without asking. */
  ask(origin: string | undefined): Promise<boolean> {
    if (origin === undefined) return Promise.resolve(false)
    const ask = ++this.#asks
    return new Promise((resolve) => {
      this.#open.set(ask, resolve)
      this.#put(ask, origin)
    })
  }

  judge(ask: number, admitted: boolean): void {
    this.#open.get(ask)?.(admitted)
    this.#open.delete(ask)
  }
}
