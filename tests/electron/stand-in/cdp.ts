import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'

interface Answer {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}
interface Waiting {
  readonly method: string
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

/** The parameters and results of the DevTools protocol, as far as they are read here. */
export type Fields = Readonly<Record<string, unknown>>

/**
 * The DevTools protocol over Chromium's pipe: NUL-ended JSON. When this process dies, however it dies, the pipe closes and Chromium
 * goes with it.
 */
export class Cdp {
  private readonly events = new EventEmitter()
  private readonly waiting = new Map<number, Waiting>()
  private readonly output: Writable
  private rest = ''
  private last = 0

  constructor(input: Readable, output: Writable) {
    this.output = output
    input.setEncoding('utf8')
    input.on('data', (chunk: string) => this.read(chunk))
    input.on('close', () => this.fall())
    output.on('error', () => this.fall())
  }

  send<T = Fields>(method: string, params: Fields = {}, sessionId?: string): Promise<T> {
    const id = ++this.last
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { method, resolve, reject })
      this.output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** Events of one session, or of the browser where `sessionId` is null. */
  listen(sessionId: string | null, heard: (method: string, params: never) => void): void {
    this.events.on(sessionId ?? 'browser', (method: string, params: unknown) => heard(method, params as never))
  }

  private read(chunk: string): void {
    const messages = (this.rest + chunk).split('\0')
    this.rest = messages.pop() ?? ''
    for (const message of messages) this.take(JSON.parse(message) as Answer)
  }

  private take({ id, method, sessionId, params, result, error }: Answer): void {
    if (id === undefined) {
      this.events.emit(sessionId ?? 'browser', method, params)
      return
    }
    const waiting = this.waiting.get(id)
    this.waiting.delete(id)
    if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`))
    else waiting?.resolve(result as never)
  }

  private fall(): void {
    for (const { reject } of this.waiting.values()) reject(new Error('Chromium is gone'))
    this.waiting.clear()
  }
}
