import { DeviceNote } from '../devices/DeviceNote.tsx'
import { useDeviceNews } from '../devices/useDeviceNews.ts'
import { HeadsetNote } from '../headset/HeadsetNote.tsx'
import { useHeadset } from '../headset/useHeadset.ts'

type Props = Readonly<{ callerWaits: boolean }>

export const DevicePart = ({ callerWaits }: Props) => {
  const { news, voiceless, dismiss } = useDeviceNews()
  const { view } = useHeadset()
  return (
    <>
      <DeviceNote news={news} voiceless={callerWaits && voiceless} dismiss={dismiss} />
      <HeadsetNote view={view} />
    </>
  )
}
