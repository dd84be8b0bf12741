import { randomBytes } from 'node:crypto'
import type { Core, URI } from 'sip.js'
import type { WebSocket } from 'ws'
import { provesPassword, readDigest } from './digest.ts'

/** Where a registered panel can be rung. */
export interface Binding {
  readonly socket: WebSocket
  readonly contact: URI
  /** On the registrar's monotonic clock, ms. */
  readonly expiresAt: number
}

export interface Account {
  readonly domain: string
  readonly user: string
  readonly password: string
}

export interface SipAnswer {
  readonly statusCode: number
  readonly extraHeaders: string[]
}

const defaultExpires = 300
const longestExpires = 600

/**
 * Answers REGISTER for the line's one account. A newer registration replaces the older one; a socket that closes takes
 * its registration along. Each socket has its own challenge, so an overheard answer is worth nothing on another one.
 */
export class Registrar {
  readonly #account: Account
  readonly #now: () => number
  readonly #nonces = new WeakMap<WebSocket, string>()
  readonly #listeners = new Set<() => void>()
  #binding: Binding | null = null

  constructor(account: Account, now: () => number = () => performance.now()) {
    this.#account = account
    this.#now = now
  }

  /** The panel that is registered now. */
  get binding(): Binding | null {
    return this.#binding !== null && this.#binding.expiresAt > this.#now() ? this.#binding : null
  }

  register(socket: WebSocket, message: Core.IncomingRequestMessage): SipAnswer {
    if (message.from.uri.user !== this.#account.user) return { statusCode: 404, extraHeaders: [] }
    return this.#challenge(socket, message.getHeader('authorization')) ?? this.#bind(socket, message)
  }

  /** A panel came on the line; its refreshes are not told. Called after the answer has been sent. Returns the undo. */
  onRegistered(heard: () => void): () => void {
    this.#listeners.add(heard)
    return () => void this.#listeners.delete(heard)
  }

  forget(socket: WebSocket): void {
    if (this.#binding?.socket === socket) this.#binding = null
  }

  /** Null once the password is proven. */
  #challenge(socket: WebSocket, authorization: string | undefined): SipAnswer | null {
    const { domain, user, password } = this.#account
    const fields = authorization === undefined ? null : readDigest(authorization)
    const isFresh = fields !== null && fields.nonce === this.#nonces.get(socket)
    if (isFresh && fields.username === user && provesPassword(fields, domain, password, 'REGISTER')) return null
    const nonce = randomBytes(16).toString('hex')
    this.#nonces.set(socket, nonce)
    // As Asterisk does, a wrong password is another 401; only a nonce that has passed is called stale.
    const stale = fields === null || isFresh ? '' : ', stale=true'
    return {
      statusCode: 401,
      extraHeaders: [`WWW-Authenticate: Digest realm="${domain}", nonce="${nonce}", algorithm=MD5, qop="auth"${stale}`],
    }
  }

  #bind(socket: WebSocket, message: Core.IncomingRequestMessage): SipAnswer {
    const contact = message.parseHeader('contact')
    const expires = secondsOf(contact?.getParam?.('expires') ?? message.getHeader('expires'))
    if (message.getHeader('contact') !== undefined && expires === 0) this.forget(socket)
    else if (contact?.uri !== undefined) this.#keep({ socket, contact: contact.uri.clone(), expiresAt: this.#now() + expires * 1000 })
    return { statusCode: 200, extraHeaders: [`Date: ${new Date().toUTCString()}`, ...this.#contacts()] }
  }

  /** Who is registered now, and for how long still; a REGISTER without a Contact asks for no more than this. */
  #contacts(): string[] {
    const held = this.binding
    return held === null ? [] : [`Contact: <${held.contact}>;expires=${Math.ceil((held.expiresAt - this.#now()) / 1000)}`]
  }

  #keep(binding: Binding): void {
    const isRefresh = this.binding?.socket === binding.socket
    this.#binding = binding
    if (!isRefresh) for (const heard of this.#listeners) queueMicrotask(heard)
  }
}

function secondsOf(text: string | undefined): number {
  const seconds = text === undefined || !/^\d+$/.test(text) ? defaultExpires : Number(text)
  return Math.min(seconds, longestExpires)
}
