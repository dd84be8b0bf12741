import { createParser } from 'eventsource-parser'
import { streamEvents } from '#core/asuo/monitoring'
import type { Notices } from '#core/bridge/notices'

type BoardChange = Notices['board.changed']
export type BoardEvent = Exclude<BoardChange, { kind: 'lost' }> | { readonly kind: 'expired' }

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const read = (name: string | undefined, data: unknown): BoardEvent | null => {
  switch (name) {
    case 'snapshot': {
      const snapshot = streamEvents.snapshot.safeParse(data)
      return snapshot.success ? { kind: 'snapshot', snapshot: snapshot.data } : null
    }
    case 'agent': {
      const agent = streamEvents.agent.safeParse(data)
      return agent.success ? { kind: 'agent', agent: agent.data } : null
    }
    case 'queue': {
      const queue = streamEvents.queue.safeParse(data)
      return queue.success ? { kind: 'queue', queue: queue.data } : null
    }
    case 'alert': {
      const alert = streamEvents.alert.safeParse(data)
      return alert.success ? { kind: 'alert', alert: alert.data } : null
    }
    case 'expired':
      return { kind: 'expired' }
    default:
      return null
  }
}

/**
 * Reads a `text/event-stream` chunk by chunk. Events of a kind this panel does not know are passed over.
 *
 * @param heard each event with the id to resume from; an event that does not fit its schema comes as null
 */
export const readBoardEvents = (heard: (event: BoardEvent | null, id: string | null) => void): ((chunk: string) => void) => {
  const known = new Set<string | undefined>(Object.keys(streamEvents))
  const parser = createParser({
    onEvent: ({ event, data, id }) => {
      if (known.has(event)) heard(read(event, json(data)), id ?? null)
    },
  })
  return (chunk) => parser.feed(chunk)
}
