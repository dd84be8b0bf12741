import { DeviceNote } from '../devices/DeviceNote.tsx'
import { useDeviceNews } from '../devices/useDeviceNews.ts'

type Props = Readonly<{ callerWaits: boolean }>

export const DevicePart = ({ callerWaits }: Props) => {
  const { news, voiceless, dismiss } = useDeviceNews()
  return <DeviceNote news={news} voiceless={callerWaits && voiceless} dismiss={dismiss} />
}
