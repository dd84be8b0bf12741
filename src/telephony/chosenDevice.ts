import { readableName, type SoundDevice } from './soundDevice.ts'

/** What the operator wants to use, dearest first: the chosen device, then its fallbacks. After the last one comes the system's default. */
export type Wishes = readonly SoundDevice[]

/** Why the dearest device is not the one in use: not there, or there and refused. */
export type WhyNot = 'unplugged' | 'busy'

export interface DeviceInUse {
  /** Name of the device; null is the system's default. */
  readonly label: string | null
  /** The device that should be used, where it is another one. */
  readonly instead: { readonly label: string; readonly why: WhyNot } | null
}

/** What is spoken into, listened to and rung on at this moment. `microphone` is null while none is open. */
export interface DevicesInUse {
  readonly microphone: DeviceInUse | null
  readonly headphones: DeviceInUse
  readonly ring: DeviceInUse
}

/** Windows puts a number before the name of a device that moved to another port: «Микрофон (2- Jabra)». */
const nameOf = ({ label }: SoundDevice): string => label.replace(/(^|\()\d+- /, '$1')

/**
 * A remembered device among those present. Its id changes with the port and with the browser's profile, its group as well; its name
 * hardly does. A name that two devices have tells them apart by nothing, so neither is taken.
 */
export function findDevice(wish: SoundDevice, present: readonly SoundDevice[]): SoundDevice | null {
  const same = present.find(({ id }) => id === wish.id)
  if (same) return same
  if (wish.label === '') return null
  const named = present.filter((device) => nameOf(device) === nameOf(wish))
  const [only] = named.length === 1 ? named : named.filter(({ group }) => group === wish.group)
  return only ?? null
}

/** The wished devices that are present, each once, dearest first. */
export const devicesToTry = (wishes: Wishes, present: readonly SoundDevice[]): readonly SoundDevice[] => {
  const found = wishes.flatMap((wish) => findDevice(wish, present) ?? [])
  return found.filter(({ id }, at) => found.findIndex((other) => other.id === id) === at)
}

/** What is told of `used` (null: the system's default), of which the devices before it were tried in vain. */
export function deviceInUse(wishes: Wishes, present: readonly SoundDevice[], used: SoundDevice | null): DeviceInUse {
  const label = used === null ? null : readableName(used)
  const [dearest] = wishes
  if (dearest === undefined) return { label, instead: null }
  const found = findDevice(dearest, present)
  if (found !== null && found.id === used?.id) return { label, instead: null }
  return { label, instead: { label: readableName(dearest), why: found === null ? 'unplugged' : 'busy' } }
}
