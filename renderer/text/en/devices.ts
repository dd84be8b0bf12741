import type { DeviceNews } from '#core/telephony/deviceNews'
import type { devices as ru } from '../ru/devices.ts'

const quoted = (name: string) => `“${name}”`
const named = (kind: string, wanted: string) => (wanted === '' ? `The chosen ${kind}` : `The ${kind} ${quoted(wanted)}`)

const microphone = ({ what, wanted, now }: DeviceNews): string => {
  const name = named('microphone', wanted)
  if (what === 'returned') return `${name} is back: the caller hears you through it.`
  const through = now === null ? 'the system’s own microphone' : quoted(now)
  return `${name} is ${what === 'busy' ? 'held by another program' : 'unplugged'}: the caller hears you through ${through}. The panel goes back to it by itself.`
}

const headphones = ({ what, wanted, now }: DeviceNews): string => {
  const name = named('headphones', wanted)
  if (what === 'returned') return `${name} are back: the caller is heard in them.`
  const through = now === null ? 'the system’s own device' : quoted(now)
  return `${name} are ${what === 'busy' ? 'held by another program' : 'unplugged'}: the caller is heard through ${through}. The panel goes back to them by itself.`
}

const ring = ({ what, wanted, now }: DeviceNews): string => {
  const name = named('ring device', wanted)
  if (what === 'returned') return `${name} is back: calls ring on it.`
  const through = now === null ? 'the system’s own device' : quoted(now)
  return `${name} is ${what === 'busy' ? 'held by another program' : 'unplugged'}: calls ring on ${through}.`
}

export const devices: typeof ru = {
  name: 'Sound devices',
  news: { microphone, headphones, ring },
  voiceless: 'There is no microphone, the caller does not hear you. Plug in any headset: the panel takes it by itself.',
  close: 'Close',
}
