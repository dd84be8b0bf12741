import type { SoundDevice } from '#core/telephony/soundDevice'

export interface SoundDevices {
  readonly microphones: readonly SoundDevice[]
  readonly speakers: readonly SoundDevice[]
}

/** The browser's own aliases stand for "the system's default", which the settings call null. */
const aliases = new Set(['default', 'communications', ''])

const ofKind = (all: readonly MediaDeviceInfo[], kind: MediaDeviceKind): SoundDevice[] =>
  all
    .filter((device) => device.kind === kind && !aliases.has(device.deviceId))
    .map(({ deviceId, label, groupId }) => ({ id: deviceId, label, group: groupId }))

export async function listDevices(media: MediaDevices): Promise<SoundDevices> {
  const all = await media.enumerateDevices()
  return { microphones: ofKind(all, 'audioinput'), speakers: ofKind(all, 'audiooutput') }
}

export interface DeviceWatch {
  /** Looks at once: with the first permission to hear, ids and names appear without a device being plugged in. */
  look(): void
  stop(): void
}

/** Tells the microphones and speakers now and whenever one is plugged or unplugged. */
export function watchDevices(media: MediaDevices, tell: (devices: SoundDevices) => void): DeviceWatch {
  let watching = true
  let turn = 0
  const look = async () => {
    turn += 1
    const mine = turn
    const devices = await listDevices(media)
    // A headset comes and goes in several steps: only the last look counts.
    if (watching && mine === turn) tell(devices)
  }
  const changed = () => void look()
  media.addEventListener('devicechange', changed)
  changed()
  return {
    look: changed,
    stop: () => {
      watching = false
      media.removeEventListener('devicechange', changed)
    },
  }
}
