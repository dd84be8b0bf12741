import { Select } from '@mantine/core'
import { findDevice } from '#core/telephony/chosenDevice'
import { readableName, type SoundDevice } from '#core/telephony/soundDevice'
import { useText } from '../text/TextProvider.tsx'

const system = 'system'

type Props = Readonly<{
  label: string
  devices: readonly SoundDevice[]
  wish: SoundDevice | null
  /** What is used where none is named. */
  none: string
  choose: (device: SoundDevice | null) => void
}>

/** One device, or the system's own choice. A device that was chosen and is not plugged in stays chosen and is named so. */
export const DeviceSelect = ({ label, devices, wish, none, choose }: Props) => {
  const text = useText().settings
  const found = wish && findDevice(wish, devices)
  const away = wish !== null && found === null ? [{ value: wish.id, label: text.unplugged(readableName(wish)) }] : []
  const data = [
    { value: system, label: none },
    ...devices.map((device, index) => ({ value: device.id, label: readableName(device) || `${label} ${index + 1}` })),
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
