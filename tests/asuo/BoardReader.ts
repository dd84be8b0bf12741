import { createParser } from 'eventsource-parser'
import type { z } from 'zod'
import { type StreamEventName, streamEvents } from '../../src/asuo/monitoring.ts'
import type { AsuoClient } from './AsuoClient.ts'

export interface BoardEvent {
  readonly id: string
  readonly name: StreamEventName
  readonly object: unknown
}

/** Reads a lead's stream; every event is held against the contract. */
export class BoardReader {
  readonly #events: BoardEvent[] = []
  readonly #wanted: { readonly fits: (event: BoardEvent) => boolean; readonly found: (event: BoardEvent) => void }[] = []
  readonly #controller = new AbortController()
  /** Resolves when the service ends the stream. */
  ended: Promise<void> = Promise.resolve()
  comments = 0

  static async open(client: AsuoClient, headers: Record<string, string> = {}): Promise<BoardReader> {
    const reader = new BoardReader()
    const response = await fetch(`${client.url}/monitoring/stream`, {
      headers: { authorization: `Bearer ${client.token}`, accept: 'text/event-stream', ...headers },
      signal: reader.#controller.signal,
    })
    if (!response.body) throw new Error(`no stream: ${response.status}`)
    reader.ended = reader.#read(response.body)
    return reader
  }

  /** The first event, past or coming, that fits. */
  next(fits: (event: BoardEvent) => boolean): Promise<BoardEvent> {
    const past = this.#events.find(fits)
    if (past) return Promise.resolve(past)
    return new Promise((found) => this.#wanted.push({ fits, found }))
  }

  seen(): readonly BoardEvent[] {
    return this.#events
  }

  close(): void {
    this.#controller.abort()
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder()
    const parser = createParser({
      onEvent: ({ id, event, data }) => this.#hear({ id: id ?? '', name: event as StreamEventName, object: JSON.parse(data) }),
      onComment: () => {
        this.comments += 1
      },
    })
    try {
      for await (const chunk of body) parser.feed(decoder.decode(chunk, { stream: true }))
    } catch (end) {
      if (!this.#controller.signal.aborted) throw end
    }
  }

  #hear(event: BoardEvent): void {
    const schema: z.ZodType = streamEvents[event.name]
    schema.parse(event.object)
    this.#events.push(event)
    for (const { fits, found } of this.#wanted) if (fits(event)) found(event)
  }
}
