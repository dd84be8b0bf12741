import type { BodyAndContentType, SessionDescriptionHandler } from 'sip.js'
import { MediaStreamTrack, type RTCPeerConnection, type RTCRtpTransceiver, type RtpPacket } from 'werift'
import type { FrameClock } from './FrameClock.ts'
import { decode, encode } from './g711.ts'
import { LevelMeter, type SpeechWatch } from './LevelMeter.ts'
import { openPeerConnection, payloadTypes } from './peerConnection.ts'
import { RtpStream } from './RtpStream.ts'
import { Speaker } from './Speaker.ts'

/** What the caller's side of the sound notices. `held` and `resumed` come from the panel's re-INVITE. */
export interface MediaWatch extends SpeechWatch {
  held(): void
  resumed(): void
  keyPressed(key: string): void
  failed(): void
}

/** Host candidates are found at once; this is only for a machine whose interfaces are changing just now. */
const gatheringLimitMs = 1_500
const keys = '0123456789*#ABCD'

/** The caller's sound as SIP.js wants it: G.711 both ways over werift, no native code. */
export class WeriftMedia implements SessionDescriptionHandler {
  readonly speaker = new Speaker()
  readonly meter: LevelMeter
  readonly #watch: MediaWatch
  readonly #clock: FrameClock
  readonly #connection: RTCPeerConnection = openPeerConnection()
  readonly #track = new MediaStreamTrack({ kind: 'audio' })
  readonly #transceiver: RTCRtpTransceiver
  readonly #stream = new RtpStream()
  #leaveClock: (() => void) | null = null
  #side: 'talking' | 'held' | 'closed' = 'talking'
  #lastKeyAt: number | null = null

  constructor(watch: MediaWatch, clock: FrameClock) {
    this.#watch = watch
    this.#clock = clock
    this.meter = new LevelMeter(watch)
    this.#transceiver = this.#connection.addTransceiver(this.#track, { direction: 'sendrecv' })
    this.#hearTracks()
    this.#connection.connectionStateChange.subscribe((state) => {
      if (state === 'connected') this.#leaveClock ??= this.#clock.join(() => this.#sendFrame())
      if (state === 'failed') this.#watch.failed()
    })
  }

  hasDescription(contentType: string): boolean {
    return contentType === 'application/sdp'
  }

  async getDescription(): Promise<BodyAndContentType> {
    const connection = this.#connection
    const answers = connection.signalingState === 'have-remote-offer'
    await connection.setLocalDescription(await (answers ? connection.createAnswer() : connection.createOffer()))
    if (connection.iceGatheringState !== 'complete')
      await connection.iceGatheringStateChange.watch((state) => state === 'complete', gatheringLimitMs).catch(() => {})
    return { body: connection.localDescription?.sdp ?? '', contentType: 'application/sdp' }
  }

  async setDescription(sdp: string): Promise<void> {
    const type = this.#connection.signalingState === 'have-local-offer' ? 'answer' : 'offer'
    await this.#connection.setRemoteDescription({ type, sdp })
    this.#turn(/^a=(sendonly|inactive)\r?$/m.test(sdp) ? 'held' : 'talking')
  }

  sendDtmf(): boolean {
    return false
  }

  close(): void {
    this.#side = 'closed'
    this.#leaveClock?.()
    void this.#connection.close()
  }

  #turn(side: 'talking' | 'held'): void {
    if (this.#side === side || this.#side === 'closed') return
    this.#side = side
    if (side === 'held') {
      this.#watch.held()
      this.meter.interrupt()
    } else this.#watch.resumed()
  }

  /** werift announces the same track again at every re-INVITE: heard twice, every packet would count twice. */
  #hearTracks(): void {
    const known = new Set<string>()
    this.#connection.onTrack.subscribe((track) => {
      if (known.has(track.uuid)) return
      known.add(track.uuid)
      track.onReceiveRtp.subscribe((packet) => this.#receive(packet))
    })
  }

  /** During a hold nobody listens: a panel that forgot to stop its microphone is not overheard. */
  #receive({ header, payload }: RtpPacket): void {
    if (header.payloadType === payloadTypes.keys) this.#receiveKey(header.timestamp, payload[0])
    else if (this.#side !== 'talking') return
    else if (header.payloadType === payloadTypes.PCMU) this.meter.push(decode(payload, 'PCMU'))
    else if (header.payloadType === payloadTypes.PCMA) this.meter.push(decode(payload, 'PCMA'))
  }

  /** RFC 4733 repeats a key in many packets of one timestamp. */
  #receiveKey(timestamp: number, code: number | undefined): void {
    if (timestamp === this.#lastKeyAt) return
    this.#lastKeyAt = timestamp
    const key = keys[code ?? -1]
    if (key !== undefined) this.#watch.keyPressed(key)
  }

  #sendFrame(): void {
    const { codec, ssrc } = this.#transceiver.sender
    const law = codec?.payloadType === payloadTypes.PCMA ? 'PCMA' : 'PCMU'
    this.#track.writeRtp(this.#stream.packet(encode(this.speaker.nextFrame(), law), payloadTypes[law], ssrc))
  }
}
