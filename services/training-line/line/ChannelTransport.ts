import { type Core, EmitterImpl, type Transport, TransportState } from 'sip.js'
import { WebSocket } from 'ws'
import type { CallRoutes } from './CallRoutes.ts'

export interface ChannelOptions {
  /** The socket that the panel opened: simulated callers speak over it. */
  readonly socket: WebSocket
  readonly routes: CallRoutes<ChannelTransport>
}

/** The SIP.js transport of one simulated caller: the frames of its own calls on the panel's socket. */
export class ChannelTransport implements Transport {
  readonly protocol = 'WS'
  readonly stateChange = new EmitterImpl<TransportState>()
  onConnect: (() => void) | undefined
  onDisconnect: ((error?: Error) => void) | undefined
  onMessage: ((message: string) => void) | undefined
  readonly #options: ChannelOptions
  readonly #lose = () => void this.#leave(new Error('the panel is gone'))
  #state = TransportState.Disconnected

  constructor(_logger: Core.Logger, options: ChannelOptions) {
    this.#options = options
  }

  get state(): TransportState {
    return this.#state
  }

  get socket(): WebSocket {
    return this.#options.socket
  }

  isConnected(): boolean {
    return this.#state === TransportState.Connected
  }

  async connect(): Promise<void> {
    if (this.socket.readyState !== WebSocket.OPEN) throw new Error('the panel is gone')
    this.socket.once('close', this.#lose)
    this.#enter(TransportState.Connected)
    this.onConnect?.()
  }

  async disconnect(): Promise<void> {
    this.#leave()
  }

  async dispose(): Promise<void> {
    this.#leave()
  }

  /** Opens the route only on a living socket: SIP.js goes on sending after a loss, and a route opened then would never be dropped. */
  async send(message: string): Promise<void> {
    if (!this.isConnected() || this.socket.readyState !== WebSocket.OPEN) throw new Error('the panel is gone')
    const callId = /^Call-ID:\s*(\S+)/im.exec(message)?.[1]
    if (callId !== undefined) this.#options.routes.open(callId, this)
    this.socket.send(message)
  }

  #leave(error?: Error): void {
    if (!this.isConnected()) return
    this.socket.off('close', this.#lose)
    this.#options.routes.drop(this)
    this.#enter(TransportState.Disconnected)
    this.onDisconnect?.(error)
  }

  #enter(state: TransportState): void {
    this.#state = state
    this.stateChange.emit(state)
  }
}
