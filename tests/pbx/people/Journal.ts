/** What was heard of somebody, in order; whoever waits is told as soon as it comes. */
export class Journal<T> {
  readonly entries: T[] = []
  readonly #waiting = new Set<() => void>()

  add(entry: T) {
    this.entries.push(entry)
    for (const look of [...this.#waiting]) look()
  }

  /** The mark of this moment, for `first`: what came before it is not looked at. */
  get mark(): number {
    return this.entries.length
  }

  /** The first entry that fits, heard already or within the limit; rejects with the last entries where none comes. */
  first(fits: (entry: T) => boolean, { what, after = 0, withinMs = 15_000 }: Wanted): Promise<T> {
    return new Promise((found, failed) => {
      const look = () => {
        const entry = this.entries.slice(after).find(fits)
        if (entry === undefined) return
        this.#waiting.delete(look)
        clearTimeout(limit)
        found(entry)
      }
      const limit = setTimeout(() => {
        this.#waiting.delete(look)
        const last = this.entries.slice(after).slice(-6)
        failed(new Error(`no ${what} within ${withinMs} ms; the last that came: ${JSON.stringify(last, null, 1)}`))
      }, withinMs)
      this.#waiting.add(look)
      look()
    })
  }
}

export interface Wanted {
  /** For the message where it does not come. */
  readonly what: string
  readonly after?: number
  readonly withinMs?: number
}
