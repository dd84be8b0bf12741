import { type DeviceField, deviceChange, wishOf } from '#core/settings/deviceWishes'
import type { Settings, SettingsChange } from '#core/settings/settings'
import type { SoundDevice } from '#core/telephony/soundDevice'
import { DeviceSelect } from './DeviceSelect.tsx'
import css from './Settings.module.css'

type Side = Readonly<{ field: DeviceField; label: string; none: string }>

type Props = Readonly<{
  settings: Settings
  devices: readonly SoundDevice[]
  chosen: Side
  fallback: Side
  change: (change: SettingsChange) => void
}>

/** A device and the one that takes over while it is unplugged. The system's own choice needs none. */
export const DevicePair = ({ settings, devices, chosen, fallback, change }: Props) => {
  const select = ({ field, label, none }: Side) => (
    <DeviceSelect
      label={label}
      none={none}
      devices={devices}
      wish={wishOf(settings, field)}
      choose={(device) => change(deviceChange(settings, field, device))}
    />
  )
  return (
    <div className={css.pair}>
      {select(chosen)}
      {settings[chosen.field] !== null && select(fallback)}
    </div>
  )
}
