import { FakeStream, FakeTrack } from './FakeMedia.ts'

interface Opened {
  readonly constraints: MediaStreamConstraints
  readonly track: FakeTrack
}

const wantedId = ({ audio }: MediaStreamConstraints): string | null => {
  const id = typeof audio === 'object' ? audio.deviceId : null
  return typeof id === 'object' && id !== null && 'exact' in id ? String(id.exact) : null
}

/** The machine's sound devices. `refusal` is the DOMException's name for all of them, `refusals` for some; the message is Chromium's. */
export class FakeMicrophones extends EventTarget {
  refusal: string | null = null
  message = 'refused'
  readonly refusals = new Map<string, string>()
  /** The device cannot be opened without processing. */
  refusesRaw = false
  /** Pulled out as soon as the first of its two streams is open. */
  pulled: string | null = null
  readonly opened: Opened[] = []
  microphones: readonly string[] = []
  speakers: readonly string[] = []

  readonly getUserMedia = async (constraints: MediaStreamConstraints) => {
    const id = wantedId(constraints)
    const refusal = this.refusal ?? this.refusals.get(id ?? '')
    if (refusal !== undefined) throw new DOMException(this.message, refusal)
    if (id !== null && !this.microphones.includes(id) && id !== 'Гарнитура') throw new DOMException('gone', 'OverconstrainedError')
    const isRaw = typeof constraints.audio === 'object' && constraints.audio.autoGainControl === false
    if (this.refusesRaw && isRaw) throw new DOMException(this.message, 'NotReadableError')
    const track = new FakeTrack(id ?? 'Гарнитура')
    this.opened.push({ constraints, track })
    if (id !== null && id === this.pulled && isRaw) for (const { track: earlier } of this.opened) if (earlier.label === id) earlier.end()
    return new FakeStream([track])
  }

  readonly enumerateDevices = async () => [
    ...this.microphones.map((id) => ({ kind: 'audioinput', deviceId: id, label: id, groupId: '' })),
    ...this.speakers.map((id) => ({ kind: 'audiooutput', deviceId: id, label: id, groupId: '' })),
  ]

  /** Another set of devices is there from now on; what is spoken into and gone ends. */
  plug(present: { readonly microphones?: readonly string[]; readonly speakers?: readonly string[] }) {
    this.microphones = present.microphones ?? this.microphones
    this.speakers = present.speakers ?? this.speakers
    for (const { track } of this.opened) {
      if (track.readyState === 'live' && track.label !== 'Гарнитура' && !this.microphones.includes(track.label)) track.end()
    }
    this.dispatchEvent(new Event('devicechange'))
  }

  get asDevices(): MediaDevices {
    return this as unknown as MediaDevices
  }
}
