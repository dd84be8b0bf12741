import { FakeStream, FakeTrack } from './FakeMedia.ts'

/** The machine's microphones: `refusal` is the DOMException's name, null gives a track. */
export class FakeMicrophones {
  refusal: string | null = null
  readonly opened: { readonly constraints: MediaStreamConstraints; readonly track: FakeTrack }[] = []

  readonly getUserMedia = async (constraints: MediaStreamConstraints) => {
    if (this.refusal !== null) throw new DOMException('refused', this.refusal)
    const track = new FakeTrack('Гарнитура')
    this.opened.push({ constraints, track })
    return new FakeStream([track])
  }

  get asDevices(): MediaDevices {
    return this as unknown as MediaDevices
  }
}
