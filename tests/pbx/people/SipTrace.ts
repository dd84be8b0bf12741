import type { Page } from '@playwright/test'
import { Journal } from './Journal.ts'

export interface SipMessage {
  /** As the page sees it. */
  readonly way: 'in' | 'out'
  /** `INVITE sip:…` or `SIP/2.0 200 OK`. */
  readonly start: string
  readonly text: string
  /** Wall time at the test's side, ms. */
  readonly at: number
}

/** Every SIP message over the page's WebSockets, as the browser itself tells them. */
export class SipTrace {
  readonly heard = new Journal<SipMessage>()

  constructor(page: Page) {
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => this.#add('out', payload))
      socket.on('framereceived', ({ payload }) => this.#add('in', payload))
    })
  }

  #add(way: SipMessage['way'], payload: string | Buffer) {
    const text = payload.toString()
    const start = text.slice(0, text.indexOf('\r\n'))
    if (start.includes('SIP/2.0')) this.heard.add({ way, start, text, at: Date.now() })
  }

  /** The first message of that way whose first line begins so: `message('in', 'CANCEL')`. */
  message(way: SipMessage['way'], start: string, after = 0, withinMs = 15_000): Promise<SipMessage> {
    const fits = (message: SipMessage) => message.way === way && message.start.startsWith(start)
    return this.heard.first(fits, { what: `SIP ${way === 'in' ? 'to' : 'from'} the page: ${start}`, after, withinMs })
  }

  /** The first answer to requests of that method: `answer('out', 486, 'INVITE')`. */
  answer(way: SipMessage['way'], status: number, method: string, after = 0, withinMs = 15_000): Promise<SipMessage> {
    const fits = (message: SipMessage) =>
      message.way === way && message.start.startsWith(`SIP/2.0 ${status}`) && methodOf(message) === method
    return this.heard.first(fits, { what: `SIP ${way === 'in' ? 'to' : 'from'} the page: ${status} to ${method}`, after, withinMs })
  }

  /** The page's first REGISTER that names a contact. One without only asks who is registered, and has a Call-ID of its own. */
  registration(after = 0, withinMs = 15_000): Promise<SipMessage> {
    const fits = (message: SipMessage) =>
      message.way === 'out' && message.start.startsWith('REGISTER') && headerOf(message, 'Contact') !== null
    return this.heard.first(fits, { what: 'SIP from the page: REGISTER with a Contact', after, withinMs })
  }

  /** First lines so far, with their way: `< INVITE`, `> 180 INVITE`. Only of the methods named. */
  story(methods: readonly string[], after = 0): readonly string[] {
    return this.heard.entries.slice(after).flatMap((message) => (methods.includes(methodOf(message)) ? [lineOf(message)] : []))
  }

  /** The same for all messages with the Call-ID of that one. */
  storyOf(one: SipMessage): readonly string[] {
    const callId = headerOf(one, 'Call-ID')
    return this.heard.entries.filter((message) => headerOf(message, 'Call-ID') === callId).map(lineOf)
  }
}

const methodOf = ({ text }: SipMessage): string => /^CSeq: *\d+ +(\w+)/im.exec(text)?.[1] ?? ''

function lineOf(message: SipMessage): string {
  const status = /^SIP\/2\.0 (\d{3})/.exec(message.start)?.[1]
  return `${message.way === 'in' ? '<' : '>'} ${status ? `${status} ` : ''}${methodOf(message)}`
}

/** A header of a message; null where it has none. */
export const headerOf = ({ text }: SipMessage, name: string): string | null =>
  new RegExp(`^${name}: *(.*)$`, 'im').exec(text)?.[1]?.trim() ?? null
