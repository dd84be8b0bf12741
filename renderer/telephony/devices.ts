/** One device of the settings. The label is empty until the page may use the microphone. */
export interface SoundDevice {
  readonly id: string
  readonly label: string
}

export interface SoundDevices {
  readonly microphones: readonly SoundDevice[]
  readonly speakers: readonly SoundDevice[]
}

/** The browser's own aliases stand for "the system's default", which the settings call null. */
const aliases = new Set(['default', 'communications', ''])

const ofKind = (all: readonly MediaDeviceInfo[], kind: MediaDeviceKind): SoundDevice[] =>
  all.filter((device) => device.kind === kind && !aliases.has(device.deviceId)).map(({ deviceId, label }) => ({ id: deviceId, label }))

/** Tells the microphones and speakers now and whenever one is plugged or unplugged, until the returned undo is called. */
export function watchDevices(media: MediaDevices, tell: (devices: SoundDevices) => void): () => void {
  let watching = true
  const look = async () => {
    const all = await media.enumerateDevices()
    if (watching) tell({ microphones: ofKind(all, 'audioinput'), speakers: ofKind(all, 'audiooutput') })
  }
  const changed = () => void look()
  media.addEventListener('devicechange', changed)
  changed()
  return () => {
    watching = false
    media.removeEventListener('devicechange', changed)
  }
}
