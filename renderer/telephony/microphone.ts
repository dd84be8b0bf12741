import type { Fault } from '#core/faults/fault'
import { failure, type Outcome, success } from '#core/faults/outcome'
import { type DeviceInUse, deviceInUse, devicesToTry } from '#core/telephony/chosenDevice'
import type { MicrophoneChoice } from '#core/telephony/lineEvent'
import type { SoundDevice } from '#core/telephony/soundDevice'
import { listDevices } from './devices.ts'
import { microphoneFault } from './microphoneFault.ts'

/** The open microphone: opened before going on line and kept, so that no call waits for it. */
export interface Microphone {
  readonly label: string
  readonly inUse: DeviceInUse
  /** A wished device that stands before the open one: opening again would take it. Those that have just refused count only where `again`. */
  isOutdone(present: readonly SoundDevice[], again: boolean): boolean
  /** For the meter: no processing (settled: a −50 dBFS voice would leave gain control at −24). */
  readonly raw: MediaStream
  /** A clone for one call's sender, disabled; whoever takes it stops it. */
  voice(): MediaStream
  close(): void
}

type Opened = Pick<Microphone, 'label' | 'raw' | 'voice' | 'close'>

const sound = (deviceId: string | undefined, processing: boolean): MediaStreamConstraints => ({
  audio: {
    ...(deviceId !== undefined && { deviceId: { exact: deviceId } }),
    echoCancellation: processing,
    noiseSuppression: processing,
    autoGainControl: processing,
  },
  video: false,
})

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop()
}

/** Twice where the sound is processed: raw for the meter, processed for the caller. */
async function openDevice(media: MediaDevices, device: SoundDevice | null, processing: boolean, lost: () => void): Promise<Opened> {
  const outgoing = await media.getUserMedia(sound(device?.id, processing))
  const track = outgoing.getAudioTracks()[0]
  const raw = processing
    ? await media.getUserMedia(sound(track?.getSettings().deviceId, false)).catch((refused: unknown) => {
        stop(outgoing)
        throw refused
      })
    : outgoing
  if (track?.readyState === 'ended') {
    // Unplugged meanwhile: nobody would be told of it any more.
    stop(raw)
    throw new DOMException('the microphone ended while it was being opened', 'NotFoundError')
  }
  track?.addEventListener('ended', lost, { once: true })
  return {
    label: track?.label ?? '',
    raw,
    voice: () => {
      const clone = outgoing.clone()
      for (const voice of clone.getAudioTracks()) voice.enabled = false
      return clone
    },
    close: () => {
      track?.removeEventListener('ended', lost)
      stop(outgoing)
      stop(raw)
    },
  }
}

/** Before a page was ever allowed to hear, the browser keeps ids and names back: only the permission tells the devices apart. */
async function nameableMicrophones(media: MediaDevices): Promise<readonly SoundDevice[]> {
  const { microphones } = await listDevices(media)
  if (microphones.length > 0) return microphones
  stop(await media.getUserMedia({ audio: true, video: false }))
  return (await listDevices(media)).microphones
}

const isDenied = ({ code }: Fault): boolean => code === 'microphoneDenied' || code === 'microphoneDeniedBySystem'

/**
 * Opens the dearest device that is there and not refused, else the system's default. The fault is that of the dearest one.
 * `lost` is called when the open one is unplugged or taken.
 */
export async function openMicrophone(media: MediaDevices, choice: MicrophoneChoice, lost: () => void): Promise<Outcome<Microphone>> {
  const { devices, processing } = choice
  let fault: Fault | null = null
  const refused = new Set<string>()
  try {
    const present = devices.length > 0 ? await nameableMicrophones(media) : []
    const opened = (microphone: Opened, used: SoundDevice | null) =>
      success({
        ...microphone,
        inUse: deviceInUse(devices, present, used),
        isOutdone: (now: readonly SoundDevice[], again: boolean) => {
          const tried = devicesToTry(devices, now).filter(({ id }) => again || !refused.has(id))
          return tried[0] !== undefined && tried[0].id !== used?.id
        },
      })
    for (const device of [...devicesToTry(devices, present), null]) {
      try {
        return opened(await openDevice(media, device, processing, lost), device)
      } catch (said) {
        fault ??= microphoneFault(said)
        if (isDenied(fault)) break
        if (device) refused.add(device.id)
      }
    }
  } catch (said) {
    fault = microphoneFault(said)
  }
  return failure(fault ?? { code: 'microphoneMissing' })
}
