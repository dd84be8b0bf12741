import type { SessionDescriptionHandler } from 'sip.js'
import { MediaStreamTrack, RTCRtpCodecParameters, type RTCRtpTransceiver } from 'werift'
import { FrameClock } from '../../../services/training-line/sound/FrameClock.ts'
import { decode, encode } from '../../../services/training-line/sound/g711.ts'
import { LevelMeter } from '../../../services/training-line/sound/LevelMeter.ts'
import { openPeerConnection } from '../../../services/training-line/sound/peerConnection.ts'
import { RtpStream } from '../../../services/training-line/sound/RtpStream.ts'
import { Speaker } from '../../../services/training-line/sound/Speaker.ts'

/** The operator's headset in a test: it answers, holds, speaks and listens. */
export class OperatorMedia implements SessionDescriptionHandler {
  readonly mouth = new Speaker()
  /** Resolves when the caller's voice is first heard. */
  readonly heard: Promise<void>
  /** Resolves when the caller's first sentence is over. */
  readonly callerPaused: Promise<void>
  readonly meter: LevelMeter
  readonly #connection = openPeerConnection()
  readonly #track = new MediaStreamTrack({ kind: 'audio' })
  readonly #transceiver: RTCRtpTransceiver
  readonly #stream = new RtpStream()
  #leaveClock: (() => void) | null = null

  constructor() {
    const [heard, paused] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    this.heard = heard.promise
    this.callerPaused = paused.promise
    this.meter = new LevelMeter({ began: heard.resolve, ended: () => paused.resolve() })
    this.#transceiver = this.#connection.addTransceiver(this.#track, { direction: 'sendrecv' })
    this.#connection.onTrack.once((track) => {
      track.onReceiveRtp.subscribe(({ payload }) => this.meter.push(decode(payload, 'PCMU')))
    })
    this.#connection.connectionStateChange.subscribe((state) => {
      if (state !== 'connected') return
      this.#leaveClock ??= new FrameClock().join(() =>
        this.#track.writeRtp(this.#stream.packet(encode(this.mouth.nextFrame(), 'PCMU'), 0, this.#transceiver.sender.ssrc)),
      )
    })
  }

  /** A key as RFC 4733 sends it: several packets with the timestamp of the first. werift writes its codec's number into each. */
  pressKey(key: number): void {
    const { sender } = this.#transceiver
    const { codec } = sender
    if (codec === undefined) throw new Error('no sound yet')
    sender.codec = new RTCRtpCodecParameters({ mimeType: 'audio/telephone-event', clockRate: 8000, channels: 1, payloadType: 101 })
    const packets = Array.from({ length: 5 }, () => this.#stream.packet(Buffer.from([key, 10, 0, 160]), 101, sender.ssrc))
    for (const packet of packets) {
      packet.header.timestamp = packets[0]?.header.timestamp ?? 0
      this.#track.writeRtp(packet)
    }
    sender.codec = codec
  }

  hasDescription(): boolean {
    return true
  }

  async getDescription(options?: object) {
    const connection = this.#connection
    this.#transceiver.setDirection(holds(options) ? 'sendonly' : 'sendrecv')
    const answers = connection.signalingState === 'have-remote-offer'
    await connection.setLocalDescription(await (answers ? connection.createAnswer() : connection.createOffer()))
    if (connection.iceGatheringState !== 'complete') await connection.iceGatheringStateChange.watch((state) => state === 'complete')
    return { body: connection.localDescription?.sdp ?? '', contentType: 'application/sdp' }
  }

  async setDescription(sdp: string): Promise<void> {
    await this.#connection.setRemoteDescription({ type: this.#connection.signalingState === 'have-local-offer' ? 'answer' : 'offer', sdp })
  }

  sendDtmf(): boolean {
    return false
  }

  close(): void {
    this.#leaveClock?.()
    void this.#connection.close()
  }
}

/** SIP.js carries the wish to hold in the options of the re-INVITE. */
const holds = (options: object | undefined): boolean => options !== undefined && 'hold' in options && options.hold === true
