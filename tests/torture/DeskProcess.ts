import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TorturedDeskOrder, TorturedDeskWord } from './tortureWords.ts'

const program = join(import.meta.dirname, 'torturedDesk.ts')

/** A desk in a process of its own, that can be killed. */
export class DeskProcess {
  /** As last told. */
  waiting = Number.POSITIVE_INFINITY
  refused: readonly string[] = []
  readonly #child: ChildProcess
  /** Its exit code or signal. */
  readonly ended: Promise<number | string | null>
  #toldAt = performance.now()
  readonly #emptied = Promise.withResolvers<void>()
  readonly #held = Promise.withResolvers<void>()

  /** @param heard every word, until the process is gone */
  constructor(order: TorturedDeskOrder, heard: (word: TorturedDeskWord) => void) {
    const child = spawn(process.execPath, [program, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child = child
    const lines = createInterface({ input: child.stdout })
    lines.on('line', (line) => {
      const word = JSON.parse(line) as TorturedDeskWord
      if (word.kind === 'holds') this.#held.resolve()
      if (word.kind === 'outbox') this.#noteOutbox(word)
      heard(word)
    })
    let complaint = ''
    child.stderr.on('data', (text: Buffer) => {
      complaint = (complaint + text.toString()).slice(-2_000)
    })
    // `close`, not `exit`: what it said before it ended is heard first.
    this.ended = once(child, 'close').then(([code, signal]) => {
      if (signal === null && code !== 0) heard({ kind: 'bug', what: `the desk ended by itself (${code}): ${complaint}` })
      return signal ?? code
    })
  }

  #noteOutbox({ waiting, refused }: Extract<TorturedDeskWord, { kind: 'outbox' }>): void {
    this.#toldAt = performance.now()
    this.waiting = waiting
    this.refused = refused
    if (waiting === 0) this.#emptied.resolve()
  }

  /** Resolves once the profile is its own, or the process ended. */
  async holds(): Promise<void> {
    await Promise.race([this.#held.promise, this.ended])
  }

  /** Resolves once nothing waits, the process ended, or it told of no progress for so long. */
  async empty(quietMs: number): Promise<void> {
    const quiet = Promise.withResolvers<void>()
    const look = setInterval(() => {
      if (performance.now() - this.#toldAt > quietMs) quiet.resolve()
    }, 1_000)
    await Promise.race([this.#emptied.promise, this.ended, quiet.promise])
    clearInterval(look)
  }

  async end(signal: 'SIGKILL'): Promise<void> {
    this.#child.kill(signal)
    await this.ended
  }
}
