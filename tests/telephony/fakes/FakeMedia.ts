/** Media of a page without a page: just enough for SIP.js's session description handler and the telephone. */

export class FakeTrack extends EventTarget {
  readonly kind = 'audio'
  readonly label: string
  enabled = true
  readyState: 'live' | 'ended' = 'live'

  constructor(label = 'microphone') {
    super()
    this.label = label
  }

  stop() {
    this.readyState = 'ended'
  }

  /** Unplugged. */
  end() {
    this.stop()
    this.dispatchEvent(new Event('ended'))
  }

  getSettings() {
    return { deviceId: this.label }
  }

  clone() {
    return new FakeTrack(this.label)
  }
}

export class FakeStream extends EventTarget {
  readonly #tracks: FakeTrack[]

  constructor(tracks: FakeTrack[] = []) {
    super()
    this.#tracks = [...tracks]
  }

  getTracks() {
    return [...this.#tracks]
  }

  getAudioTracks() {
    return this.getTracks()
  }

  getVideoTracks() {
    return []
  }

  addTrack(track: FakeTrack) {
    this.#tracks.push(track)
  }

  removeTrack(track: FakeTrack) {
    this.#tracks.splice(this.#tracks.indexOf(track), 1)
  }

  clone() {
    return new FakeStream(this.#tracks.map((track) => track.clone()))
  }
}

class FakeTrackEvent extends Event {
  readonly track: FakeTrack

  constructor(type: string, { track }: { track: FakeTrack }) {
    super(type)
    this.track = track
  }
}

interface Description {
  readonly type: 'offer' | 'answer' | 'rollback'
  readonly sdp: string
}

/** A sender of keys that never comes to sound one: what waits stays to be read, and a new order takes its place, as the browser's does. */
export class FakeDtmf {
  toneBuffer = ''
  canInsertDTMF = true

  insertDTMF(tones: string) {
    this.toneBuffer = tones
  }
}

export class FakePeerConnection extends EventTarget {
  /** Every connection that a call has had since `installFakeMedia`, oldest first; one made for a call to come does not count yet. */
  static made: FakePeerConnection[] = []
  /** These and those that no call has had yet. */
  static all: FakePeerConnection[] = []

  /** Its event `selectedcandidatepairchange` tells that the sound has found another way. */
  readonly way = new EventTarget()
  readonly senders: {
    track: FakeTrack
    readonly dtmf: FakeDtmf
    readonly transport: { readonly iceTransport: EventTarget }
    replaceTrack(track: FakeTrack): Promise<void>
  }[] = []
  readonly transceivers = [{ direction: 'sendrecv' }]
  readonly received = new FakeTrack('caller')
  connectionState = 'new'
  signalingState = 'stable'
  iceGatheringState = 'complete'
  localDescription: Description | null = null
  remoteDescription: Description | null = null
  isClosed = false
  readonly candidates: string[] = []
  /** Whether the microphone was open to the caller at each offer that was made: hold must close it first. */
  readonly voiceAtOffer: boolean[] = []

  constructor() {
    super()
    FakePeerConnection.all.push(this)
  }

  #serves() {
    if (!FakePeerConnection.made.includes(this)) FakePeerConnection.made.push(this)
  }

  getSenders() {
    return this.senders
  }

  getReceivers() {
    return [{ track: this.received }]
  }

  getTransceivers() {
    return this.transceivers
  }

  addTrack(track: FakeTrack) {
    this.#serves()
    const sender = {
      track,
      dtmf: new FakeDtmf(),
      transport: { iceTransport: this.way },
      replaceTrack: async (next: FakeTrack) => {
        sender.track = next
      },
    }
    this.senders.push(sender)
  }

  async getStats() {
    return new Map()
  }

  async addIceCandidate({ candidate }: RTCIceCandidateInit) {
    this.candidates.push(candidate ?? '')
  }

  /** Descriptions are made only once this is over: what comes meanwhile meets a half-made one. */
  making: Promise<void> = Promise.resolve()
  /** Whether each offer that was made asks for another ICE. */
  readonly iceRestarts: boolean[] = []

  async createOffer(options?: RTCOfferOptions): Promise<Description> {
    this.iceRestarts.push(options?.iceRestart ?? false)
    this.voiceAtOffer.push(this.senders[0]?.track.enabled ?? false)
    await this.making
    return { type: 'offer', sdp: `v=0\r\na=${this.transceivers[0]?.direction}\r\n` }
  }

  async createAnswer(): Promise<Description> {
    await this.making
    return { type: 'answer', sdp: `v=0\r\na=${this.transceivers[0]?.direction}\r\n` }
  }

  async setLocalDescription(description: Description) {
    if (description.type !== 'rollback') this.localDescription = description
    this.signalingState = description.type === 'offer' ? 'have-local-offer' : 'stable'
  }

  async setRemoteDescription(description: Description) {
    this.#serves()
    this.remoteDescription = description
    this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable'
    this.dispatchEvent(new FakeTrackEvent('track', { track: this.received }))
  }

  close() {
    this.isClosed = true
    this.signalingState = 'closed'
  }

  becomes(connectionState: string) {
    this.connectionState = connectionState
    this.dispatchEvent(new Event('connectionstatechange'))
  }

  get voice(): FakeTrack | undefined {
    return this.senders[0]?.track
  }
}

/** Puts the fakes where SIP.js looks for a browser's classes. Returns the undo. */
export function installFakeMedia(): () => void {
  FakePeerConnection.made = []
  FakePeerConnection.all = []
  const fakes = { RTCPeerConnection: FakePeerConnection, MediaStream: FakeStream, MediaStreamTrackEvent: FakeTrackEvent }
  const before = Object.fromEntries(Object.keys(fakes).map((name) => [name, Reflect.get(globalThis, name)]))
  Object.assign(globalThis, fakes)
  return () => void Object.assign(globalThis, before)
}
