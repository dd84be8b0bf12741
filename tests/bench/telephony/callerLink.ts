import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'

/** Bench → caller's page. */
export type Asked =
  | { readonly type: 'offer'; readonly call: string }
  | { readonly type: 'answer'; readonly call: string; readonly sdp: string }
  | { readonly type: 'close'; readonly call: string }

/** Caller's page → bench: the offer that was asked for. */
export interface Told {
  readonly call: string
  readonly sdp: string
}

/** The wire to the page that is the other end of every call. */
export class CallerLink {
  readonly #server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  readonly #offers = new Map<string, (sdp: string) => void>()
  #page: WebSocket | null = null

  constructor() {
    this.#server.on('connection', (page) => {
      this.#page = page
      page.on('message', (told) => {
        const { call, sdp } = JSON.parse(told.toString()) as Told
        this.#offers.get(call)?.(sdp)
        this.#offers.delete(call)
      })
    })
  }

  async address(): Promise<string> {
    if (this.#server.address() === null) await once(this.#server, 'listening')
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  offer(call: string): Promise<string> {
    return new Promise((resolve) => {
      this.#offers.set(call, resolve)
      this.tell({ type: 'offer', call })
    })
  }

  tell(asked: Asked): void {
    this.#page?.send(JSON.stringify(asked))
  }

  close(): void {
    this.#page?.terminate()
    this.#server.close()
  }
}
