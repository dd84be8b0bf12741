import type { DevicesInUse } from '#core/telephony/chosenDevice'

/** Puts together what is used of each kind, and tells only what is other than before. */
export function createDevicesInUse(tell: (devices: DevicesInUse) => void) {
  let known: DevicesInUse = {
    microphone: null,
    headphones: { label: null, instead: null },
    ring: { label: null, instead: null },
  }
  return {
    are(part: Partial<DevicesInUse>): void {
      const next = { ...known, ...part }
      if (JSON.stringify(next) === JSON.stringify(known)) return
      known = next
      tell(next)
    },
  }
}
