import { useEffect, useState } from 'react'
import { type SoundDevices, watchDevices } from '../telephony/devices.ts'

/** Microphones and speakers as they are plugged and unplugged. */
export const useDevices = (): SoundDevices => {
  const [devices, setDevices] = useState<SoundDevices>({ microphones: [], speakers: [] })
  useEffect(() => watchDevices(navigator.mediaDevices, setDevices).stop, [])
  return devices
}
