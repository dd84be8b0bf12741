import { type DeviceInUse, deviceInUse, devicesToTry, type Wishes } from '#core/telephony/chosenDevice'
import type { SoundDevice } from '#core/telephony/soundDevice'

/** One way out for sound by its wishes: follows what is plugged and unplugged, and tells where the sound goes. */
export interface Output {
  wish(wishes: Wishes): void
  plugged(present: readonly SoundDevice[]): void
}

/** `put` moves the sound to a device (null: the system's default) and says whether it took it. */
export function createOutput(put: (deviceId: string | null) => Promise<boolean>, tell: (inUse: DeviceInUse) => void): Output {
  let turn = 0
  let wishes: Wishes = []
  let present: readonly SoundDevice[] = []

  const place = async () => {
    turn += 1
    const mine = turn
    for (const device of devicesToTry(wishes, present)) {
      if (await put(device.id)) {
        if (mine === turn) tell(deviceInUse(wishes, present, device))
        return
      }
      if (mine !== turn) return
    }
    await put(null)
    if (mine === turn) tell(deviceInUse(wishes, present, null))
  }
  return {
    wish: (next) => {
      wishes = next
      void place()
    },
    plugged: (now) => {
      present = now
      void place()
    },
  }
}
