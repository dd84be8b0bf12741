import { Select } from '@mantine/core'
import { findDevice } from '#core/telephony/chosenDevice'
import type { SoundDevice } from '#core/telephony/soundDevice'
import { useText } from '../text/TextProvider.tsx'

const system = 'system'

type Props = Readonly<{
  label: string
  devices: readonly SoundDevice[]
  wish: SoundDevice | null
  choose: (device: SoundDevice | null) => void
}>

/** One device, or the system's own choice. A device that was chosen and is not plugged in stays chosen and is named so. */
export const DeviceSelect = ({ label, devices, wish, choose }: Props) => {
  const text = useText().settings
  const found = wish && findDevice(wish, devices)
  const away = wish !== null && found === null ? [{ value: wish.id, label: text.unplugged(wish.label) }] : []
  const data = [
    { value: system, label: text.systemDevice },
    ...devices.map((device, index) => ({ value: device.id, label: device.label || `${label} ${index + 1}` })),
    ...away,
  ]
  return (
    <Select
      label={label}
      data={data}
      value={found?.id ?? wish?.id ?? system}
      allowDeselect={false}
      role="combobox"
      onChange={(value) => choose(devices.find(({ id }) => id === value) ?? (value === wish?.id ? wish : null))}
    />
  )
}
