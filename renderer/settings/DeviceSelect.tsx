import { Select } from '@mantine/core'
import { useText } from '../text/TextProvider.tsx'

/** A sound device as the browser names it; `label` is empty until the microphone is allowed. */
export type Device = Readonly<{ id: string; label: string }>

const system = 'system'

type Props = Readonly<{ label: string; devices: readonly Device[]; chosen: string | null; choose: (id: string | null) => void }>

/** One device, or the system's own choice. A device that was chosen and is not plugged in stays chosen and is named so. */
export const DeviceSelect = ({ label, devices, chosen, choose }: Props) => {
  const text = useText().settings
  const known = devices.some(({ id }) => id === chosen)
  const data = [
    { value: system, label: text.systemDevice },
    ...devices.map((device, index) => ({ value: device.id, label: device.label || `${label} ${index + 1}` })),
    ...(chosen !== null && !known ? [{ value: chosen, label: text.unplugged }] : []),
  ]
  return (
    <Select
      label={label}
      data={data}
      value={chosen ?? system}
      allowDeselect={false}
      role="combobox"
      onChange={(value) => choose(value === system ? null : value)}
    />
  )
}
