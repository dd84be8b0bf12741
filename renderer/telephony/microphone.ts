import type { Fault } from '#core/faults/fault'
import { failure, type Outcome, success } from '#core/faults/outcome'
import type { MicrophoneChoice } from '#core/telephony/lineEvent'

/** The open microphone: opened before going on line and kept, so that no call waits for it. */
export interface Microphone {
  readonly label: string
  /** For the meter: no processing (settled: a −50 dBFS voice would leave gain control at −24). */
  readonly raw: MediaStream
  /** A clone for one call's sender, disabled; whoever takes it stops it. */
  voice(): MediaStream
  close(): void
}

const faults: Readonly<Record<string, Fault>> = {
  NotAllowedError: { code: 'microphoneDenied' },
  SecurityError: { code: 'microphoneDenied' },
  NotFoundError: { code: 'microphoneMissing' },
  OverconstrainedError: { code: 'microphoneMissing' },
  NotReadableError: { code: 'microphoneBusy' },
  AbortError: { code: 'microphoneBusy' },
}

const sound = (deviceId: string | undefined, processing: boolean): MediaStreamConstraints => ({
  audio: {
    // Ideal, not exact: with the chosen one unplugged the system's default is taken, and its name is shown.
    ...(deviceId !== undefined && { deviceId: { ideal: deviceId } }),
    echoCancellation: processing,
    noiseSuppression: processing,
    autoGainControl: processing,
  },
  video: false,
})

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop()
}

/** Opens the chosen device, twice where its sound is processed: raw for the meter, processed for the caller. `lost` is called when it is unplugged or taken. */
export async function openMicrophone(media: MediaDevices, choice: MicrophoneChoice, lost: () => void): Promise<Outcome<Microphone>> {
  try {
    const outgoing = await media.getUserMedia(sound(choice.deviceId ?? undefined, choice.processing))
    const track = outgoing.getAudioTracks()[0]
    const raw = choice.processing
      ? await media.getUserMedia(sound(track?.getSettings().deviceId, false)).catch((refused: unknown) => {
          stop(outgoing)
          throw refused
        })
      : outgoing
    track?.addEventListener('ended', lost, { once: true })
    return success({
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
    })
  } catch (refused) {
    const fault = refused instanceof DOMException ? faults[refused.name] : undefined
    if (fault === undefined) throw refused
    return failure(fault)
  }
}
