import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import type { PanelSwitch } from './PanelSwitch.ts'

/** Whether a page of this origin may connect; undefined is a program that is no page. */
export type Admits = (origin: string | undefined) => boolean | Promise<boolean>

const longestFrame = 65_536

/** The line's only listener: SIP over WebSocket (RFC 7118) on 127.0.0.1. Any page of the machine can reach it, hence the origin check. */
export class LoopbackSocket {
  readonly port: number
  readonly #server: WebSocketServer

  private constructor(server: WebSocketServer) {
    this.#server = server
    this.port = (server.address() as AddressInfo).port
  }

  /** Port 0 lets the system choose. Rejects with the system's error where the port is taken. */
  static async open(
    port: number,
    admits: Admits,
    panels: PanelSwitch,
    gone: (socket: import('ws').WebSocket) => void,
  ): Promise<LoopbackSocket> {
    const server = new WebSocketServer({
      port,
      host: '127.0.0.1',
      maxPayload: longestFrame,
      handleProtocols: (offered) => (offered.has('sip') ? 'sip' : false),
      verifyClient: ({ req }, answer) => {
        void Promise.resolve(admits(req.headers.origin)).then((admitted) => answer(admitted, 403))
      },
    })
    server.on('connection', (socket) => {
      // Each frame in its own turn: SIP.js answers 500 to a re-INVITE that is read in one go with the ACK before it.
      socket.on('message', (frame) => void setImmediate(() => panels.receive(socket, frame.toString())))
      socket.on('close', () => gone(socket))
      // A broken socket also closes; there is nothing else to do about it.
      socket.on('error', () => socket.terminate())
    })
    await once(server, 'listening')
    return new LoopbackSocket(server)
  }

  /** Nobody can connect any more, nobody is connected. Does not wait for a handshake whose origin is still being judged. */
  close(): void {
    for (const socket of this.#server.clients) socket.terminate()
    this.#server.close()
  }
}
