import type { ClerkEvent } from '#core/desk/clerkOrder'
import { headphonesWishes, microphoneWishes, ringWishes } from '#core/settings/deviceWishes'
import type { Settings } from '#core/settings/settings'
import type { MicrophoneChoice } from '#core/telephony/lineEvent'

/** Tells of other devices only where they are other: an opened microphone is not opened anew for another theme. */
export const chosenDevices = (tell: (event: ClerkEvent) => void) => {
  let known: MicrophoneChoice | null = null
  const take = (settings: Settings): MicrophoneChoice => {
    known = { devices: microphoneWishes(settings), processing: settings.soundProcessing }
    tell({ type: 'sound.chosen', headphones: headphonesWishes(settings), ring: ringWishes(settings) })
    return known
  }
  return {
    /** Read before going on line: the microphone to open. */
    take,
    /** The settings were changed while the line may be up. Before it ever was, there is nothing to tell. */
    change(settings: Settings): void {
      const before = known
      const microphone = take(settings)
      if (before !== null && JSON.stringify(before) !== JSON.stringify(microphone)) tell({ type: 'microphone.chosen', microphone })
    },
  }
}
