import { type BodyAndContentType, type SessionDescriptionHandlerModifier, Web } from 'sip.js'
import { holdCandidates } from './heldCandidates.ts'

/** Does once, soon, what a picture need not wait for. */
export type Later = (act: () => void) => void

/**
 * The media of one incoming call, made ready while it rings: remote offer, local answer and ICE gathering are done before the
 * operator decides, so that `accept()` finds everything prepared and the 200 leaves at once. After the 200 has taken the
 * prepared answer this is an ordinary session description handler.
 */
export class PreparedDescription extends Web.SessionDescriptionHandler {
  readonly #later: Later
  #answer: (() => Promise<BodyAndContentType>) | null = null
  #candidates: readonly RTCIceCandidateInit[] = []

  /** The connection, closed or not; SIP.js's own property is forgotten on `close()`. */
  readonly connection: RTCPeerConnection

  constructor(later: Later, ...parts: ConstructorParameters<typeof Web.SessionDescriptionHandler>) {
    super(...parts)
    this.#later = later
    if (this.peerConnection === undefined) throw new Error('a new session description handler has its connection')
    this.connection = this.peerConnection
  }

  /**
   * Prepares the answer to the INVITE's offer once the ring is on the screen, or is answered before. A failure is met again, and
   * dealt with, at `accept()`.
   */
  prepare(offer: string): void {
    const { sdp, candidates } = holdCandidates(offer)
    let answer: Promise<BodyAndContentType> | null = null
    const prepared = () => {
      answer ??= super.setDescription(sdp).then(() => super.getDescription())
      return answer
    }
    this.#candidates = candidates
    this.#answer = prepared
    this.#later(() => void prepared().catch(() => undefined))
  }

  /** The other end has our answer: ICE and DTLS may begin. */
  connect(): void {
    for (const candidate of this.#candidates) {
      // A candidate that this browser cannot use (another network family) is no reason to lose the others.
      this.connection.addIceCandidate(candidate).catch(() => undefined)
    }
    this.#candidates = []
  }

  override setDescription(
    sdp: string,
    options?: Web.SessionDescriptionHandlerOptions,
    modifiers?: SessionDescriptionHandlerModifier[],
  ): Promise<void> {
    return this.#answer === null ? super.setDescription(sdp, options, modifiers) : this.#answer().then(() => undefined)
  }

  override getDescription(
    options?: Web.SessionDescriptionHandlerOptions,
    modifiers?: SessionDescriptionHandlerModifier[],
  ): Promise<BodyAndContentType> {
    const prepared = this.#answer
    this.#answer = null
    return prepared === null ? super.getDescription(options, modifiers) : prepared()
  }

  /** Silence is sent from now on and, after the picture, nothing; taking the connection apart costs the picture of the call's end some milliseconds, so it follows. */
  override close(): void {
    if (this._peerConnection === undefined) return
    this._peerConnection = undefined
    const { connection } = this
    for (const { track } of connection.getSenders()) if (track) track.enabled = false
    this.#later(() => {
      for (const { track } of [...connection.getReceivers(), ...connection.getSenders()]) track?.stop()
      connection.close()
    })
  }

  /** SIP.js's own handler cannot take an offer back: after one refused re-INVITE no other could be made. */
  async rollbackDescription(): Promise<void> {
    if (this.connection.signalingState === 'have-local-offer') await this.connection.setLocalDescription({ type: 'rollback' })
  }
}
