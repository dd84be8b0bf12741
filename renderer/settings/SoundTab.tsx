import { Button, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Settings, SettingsChange } from '#core/settings/settings'
import { useText } from '../text/TextProvider.tsx'
import { type Device, DeviceSelect } from './DeviceSelect.tsx'
import css from './Settings.module.css'

type Props = Readonly<{
  settings: Settings
  microphones: readonly Device[]
  speakers: readonly Device[]
  /** The level meter while the microphone is being checked, else null. */
  check: ReactNode
  change: (change: SettingsChange) => void
  toggleCheck: () => void
}>

/** Microphone, headphones, ring device, and the check of the microphone. */
export const SoundTab = ({ settings, microphones, speakers, check, change, toggleCheck }: Props) => {
  const words = useText().settings
  return (
    <div className={css.section}>
      <DeviceSelect
        label={words.microphone}
        devices={microphones}
        chosen={settings.microphoneId}
        choose={(microphoneId) => change({ microphoneId })}
      />
      <DeviceSelect
        label={words.headphones}
        devices={speakers}
        chosen={settings.headphonesId}
        choose={(headphonesId) => change({ headphonesId })}
      />
      <DeviceSelect
        label={words.ring}
        devices={speakers}
        chosen={settings.ringDeviceId}
        choose={(ringDeviceId) => change({ ringDeviceId })}
      />
      <Switch
        label={words.processing}
        description={words.processingHint}
        checked={settings.soundProcessing}
        onChange={(event) => change({ soundProcessing: event.currentTarget.checked })}
      />
      <Button variant="default" onClick={toggleCheck}>
        {check === null ? words.check : words.stopCheck}
      </Button>
      {check !== null && (
        <>
          <p className={css.hint}>{words.checkHint}</p>
          {check}
        </>
      )}
    </div>
  )
}
