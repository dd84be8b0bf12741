import type { ClerkEvent } from '#core/desk/clerkOrder'
import type { Settings } from '#core/settings/settings'
import type { MicrophoneChoice } from '#core/telephony/lineEvent'

/** Tells of other devices only where they are other: an opened microphone is not opened anew for another theme. */
export const chosenDevices = (tell: (event: ClerkEvent) => void) => {
  let known: Settings | null = null
  const take = (settings: Settings): MicrophoneChoice => {
    known = settings
    tell({ type: 'sound.chosen', headphonesId: settings.headphonesId, ringDeviceId: settings.ringDeviceId })
    return { deviceId: settings.microphoneId, processing: settings.soundProcessing }
  }
  return {
    /** Read before going on line: the microphone to open. */
    take,
    /** The settings were changed while the line may be up. Before it ever was, there is nothing to tell. */
    change(settings: Settings): void {
      const isOther = known?.microphoneId !== settings.microphoneId || known.soundProcessing !== settings.soundProcessing
      const wasKnown = known !== null
      const microphone = take(settings)
      if (wasKnown && isOther) tell({ type: 'microphone.chosen', microphone })
    },
  }
}
