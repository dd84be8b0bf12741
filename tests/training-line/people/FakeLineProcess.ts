import type { LineProcess } from '../../../services/training-line/LineProcess.ts'
import type { OrderToLine, WordFromLine } from '../../../services/training-line/portMessages.ts'

/** The line's process as a puppet: it notes its orders and says what the test lets it say. */
export class FakeLineProcess implements LineProcess {
  readonly orders: OrderToLine[] = []
  killed = false
  #hear: (message: unknown) => void = () => {}
  #fall: (code: number | null) => void = () => {}

  send(message: unknown): void {
    this.orders.push(message as OrderToLine)
  }

  onMessage(heard: (message: unknown) => void): void {
    this.#hear = heard
  }

  onExit(heard: (code: number | null) => void): void {
    this.#fall = heard
  }

  kill(): void {
    this.killed = true
    this.ends(null)
  }

  says(word: WordFromLine | { readonly type: string }): void {
    this.#hear(word)
  }

  isReady(): void {
    this.says({ type: 'ready', server: 'ws://127.0.0.1:1', domain: 'training.local', user: '101', password: 'p', scenarios: [] })
  }

  ends(code: number | null): void {
    this.#fall(code)
  }
}
