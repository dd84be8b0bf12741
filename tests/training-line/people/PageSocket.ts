import { type Core, EmitterImpl, type Transport, TransportState } from 'sip.js'
import { WebSocket } from 'ws'

export interface PageSocketOptions {
  readonly server: string
  readonly origin: string
}

/** SIP.js over a WebSocket that says which page it comes from, as a browser does and Node's own does not. */
export class PageSocket implements Transport {
  readonly protocol = 'WS'
  readonly stateChange = new EmitterImpl<TransportState>()
  onConnect: (() => void) | undefined
  onDisconnect: ((error?: Error) => void) | undefined
  onMessage: ((message: string) => void) | undefined
  /** Every frame both ways, for a failing test to look at. */
  readonly frames: string[] = []
  state = TransportState.Disconnected
  readonly #options: PageSocketOptions
  #socket: WebSocket | null = null

  constructor(_logger: Core.Logger, options: PageSocketOptions) {
    this.#options = options
  }

  isConnected(): boolean {
    return this.state === TransportState.Connected
  }

  connect(): Promise<void> {
    const socket = new WebSocket(this.#options.server, 'sip', { origin: this.#options.origin })
    this.#socket = socket
    return new Promise((resolve, reject) => {
      socket.once('error', reject)
      socket.once('open', () => {
        this.#enter(TransportState.Connected)
        this.onConnect?.()
        resolve()
      })
      socket.on('message', (frame) => {
        this.frames.push(`< ${frame}`)
        this.onMessage?.(frame.toString())
      })
      socket.once('close', () => {
        if (!this.isConnected()) return
        this.#enter(TransportState.Disconnected)
        this.onDisconnect?.(new Error('closed'))
      })
    })
  }

  async disconnect(): Promise<void> {
    this.#socket?.close()
  }

  async dispose(): Promise<void> {
    this.#socket?.close()
  }

  /** The page is gone from one moment to the next. */
  break(): void {
    this.#socket?.terminate()
  }

  async send(message: string): Promise<void> {
    this.frames.push(`> ${message}`)
    this.#socket?.send(message)
  }

  #enter(state: TransportState): void {
    this.state = state
    this.stateChange.emit(state)
  }
}
