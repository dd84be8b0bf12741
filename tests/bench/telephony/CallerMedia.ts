import { randomUUID } from 'node:crypto'
import type { BodyAndContentType, SessionDescriptionHandler } from 'sip.js'
import type { CallerLink } from './callerLink.ts'

/** The caller's media as SIP.js wants it; the peer connection itself is in the caller's page. */
export class CallerMedia implements SessionDescriptionHandler {
  readonly #link: CallerLink
  readonly #call = randomUUID()
  readonly #offer: Promise<string>

  constructor(link: CallerLink) {
    this.#link = link
    this.#offer = link.offer(this.#call)
  }

  hasDescription(contentType: string): boolean {
    return contentType === 'application/sdp'
  }

  async getDescription(): Promise<BodyAndContentType> {
    return { body: await this.#offer, contentType: 'application/sdp' }
  }

  async setDescription(sdp: string): Promise<void> {
    this.#link.tell({ type: 'answer', call: this.#call, sdp })
  }

  sendDtmf(): boolean {
    return false
  }

  close(): void {
    this.#link.tell({ type: 'close', call: this.#call })
  }
}
