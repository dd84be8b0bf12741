import type { CallerReport } from '#core/bridge/session'
import type { Fault } from '#core/faults/fault'
import { failure, type Outcome, success } from '#core/faults/outcome'
import type { LineProcess } from './LineProcess.ts'
import { type CallRefusal, type OrderToLine, type WordFromLine, wordFromLine } from './portMessages.ts'
import type { TrainingLineHandle } from './start.ts'

type Ready = Extract<WordFromLine, { type: 'ready' }>

const faultOf: Record<CallRefusal, Fault> = { noPanel: { code: 'lineUnreachable', why: null }, noScenario: { code: 'notFound' } }

/** How long a line may take to hang up by itself before it is ended. */
const closeLimitMs = 3_000

/** The owner's end of the message port: questions with their answers, reports, the origin check, the process's end. */
export class LinePort {
  readonly #process: LineProcess
  readonly #admits: (origin: string) => boolean
  readonly #calls = new Map<number, (outcome: Outcome<null>) => void>()
  readonly #listeners = new Set<(report: CallerReport) => void>()
  readonly #exitListeners = new Set<(code: number | null) => void>()
  readonly #ended: Promise<void>
  #opened: { readonly resolve: (ready: Ready) => void; readonly reject: (error: Error) => void } | null = null
  #life: 'running' | 'closing' | 'gone' = 'running'
  #asks = 0

  constructor(process: LineProcess, admits: (origin: string) => boolean) {
    this.#process = process
    this.#admits = admits
    this.#ended = new Promise((resolve) => {
      process.onExit((code) => {
        this.#fall(code)
        resolve()
      })
    })
    process.onMessage((message) => this.#hear(wordFromLine.parse(message)))
  }

  async open(setting: Omit<Extract<OrderToLine, { type: 'open' }>, 'type'>): Promise<TrainingLineHandle> {
    const answer = new Promise<Ready>((resolve, reject) => {
      this.#opened = { resolve, reject }
    })
    this.#send({ type: 'open', ...setting })
    const { server, domain, user, password, scenarios } = await answer.catch((refusal: Error) => this.#giveUp(refusal))
    return {
      server,
      domain,
      user,
      password,
      scenarios: () => scenarios,
      call: (scenarioId) => this.#call(scenarioId),
      listen: (heard) => subscribe(this.#listeners, heard),
      onExit: (heard) => subscribe(this.#exitListeners, heard),
      close: () => this.#close(),
    }
  }

  /** A line that cannot open is of no use, and not every kind of process ends by itself. */
  async #giveUp(refusal: Error): Promise<never> {
    this.#process.kill()
    await this.#ended
    throw refusal
  }

  #call(scenarioId: string): Promise<Outcome<null>> {
    if (this.#life !== 'running') return Promise.resolve(failure({ code: 'trainingLineDown' }))
    const ask = ++this.#asks
    return new Promise((resolve) => {
      this.#calls.set(ask, resolve)
      this.#send({ type: 'call', ask, scenarioId })
    })
  }

  async #close(): Promise<void> {
    if (this.#life === 'running') {
      this.#life = 'closing'
      this.#send({ type: 'close' })
    }
    const limit = setTimeout(() => this.#process.kill(), closeLimitMs)
    await this.#ended
    clearTimeout(limit)
  }

  #hear(word: WordFromLine): void {
    switch (word.type) {
      case 'ready':
        this.#opened?.resolve(word)
        break
      case 'failed':
        this.#opened?.reject(new Error(word.sentence))
        break
      case 'call.answered':
        this.#calls.get(word.ask)?.(word.refusal === null ? success(null) : failure(faultOf[word.refusal]))
        this.#calls.delete(word.ask)
        break
      case 'origin.asked':
        this.#send({ type: 'origin.judged', ask: word.ask, admitted: this.#admits(word.origin) })
        break
      case 'reported':
        for (const heard of this.#listeners) heard(word.report)
    }
  }

  #fall(code: number | null): void {
    const asked = this.#life === 'closing'
    this.#life = 'gone'
    this.#opened?.reject(new Error('The training line ended before it was ready.'))
    for (const resolve of this.#calls.values()) resolve(failure({ code: 'trainingLineDown' }))
    this.#calls.clear()
    if (!asked) for (const heard of this.#exitListeners) heard(code)
  }

  #send(order: OrderToLine): void {
    this.#process.send(order)
  }
}

function subscribe<T>(listeners: Set<T>, heard: T): () => void {
  listeners.add(heard)
  return () => void listeners.delete(heard)
}
