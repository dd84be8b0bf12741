import type { WebSocket } from 'ws'

/** As much of a socket as the switch needs: it keeps what was sent. */
export class FakeSocket {
  readonly sent: string[] = []

  send(frame: string): void {
    this.sent.push(frame)
  }

  get asSocket(): WebSocket {
    return this as unknown as WebSocket
  }

  /** Status line of the last answer, without its phrase. */
  get lastStatus(): string {
    return this.sent.at(-1)?.slice('SIP/2.0 '.length).slice(0, 3) ?? ''
  }
}
