import { EmitterImpl, type Transport, TransportState } from 'sip.js'

export interface Wire {
  readonly isCut: boolean
  carry(from: WireEnd, message: string): void
}

/** One end of a wire in memory: a SIP.js transport with the states of its WebSocket transport. */
export class WireEnd implements Transport {
  readonly protocol = 'WS'
  readonly stateChange = new EmitterImpl<TransportState>()
  readonly #wire: Wire
  #state = TransportState.Disconnected
  onConnect: (() => void) | undefined
  onDisconnect: ((error?: Error) => void) | undefined
  onMessage: ((message: string) => void) | undefined

  constructor(wire: Wire) {
    this.#wire = wire
  }

  get state() {
    return this.#state
  }

  isConnected() {
    return this.#state === TransportState.Connected
  }

  async connect() {
    this.#become(TransportState.Connecting)
    await Promise.resolve()
    if (this.#wire.isCut) {
      this.#become(TransportState.Disconnected)
      throw new Error('nobody answers')
    }
    this.#become(TransportState.Connected)
    this.onConnect?.()
  }

  async disconnect() {
    if (this.#state === TransportState.Disconnected) return
    this.#become(TransportState.Disconnecting)
    // The close of a WebSocket is heard in a later turn.
    await new Promise((turned) => setImmediate(turned))
    // A connect() in the meantime has taken over.
    if (this.#state !== TransportState.Disconnecting) throw new Error('Disconnect aborted.')
    this.#become(TransportState.Disconnected)
    this.onDisconnect?.()
  }

  dispose() {
    return this.disconnect()
  }

  async send(message: string) {
    if (!this.isConnected()) throw new Error('Not connected.')
    this.#wire.carry(this, message)
  }

  /** As the reset of the other end is seen. */
  fall(error = new Error('reset')) {
    if (!this.isConnected()) return
    this.#become(TransportState.Disconnected)
    this.onDisconnect?.(error)
  }

  #become(state: TransportState) {
    this.#state = state
    this.stateChange.emit(state)
  }
}
