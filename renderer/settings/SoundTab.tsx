import { Button, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Settings, SettingsChange } from '#core/settings/settings'
import type { SoundDevice } from '#core/telephony/soundDevice'
import { useText } from '../text/TextProvider.tsx'
import { DevicePair } from './DevicePair.tsx'
import css from './Settings.module.css'

type Props = Readonly<{
  settings: Settings
  microphones: readonly SoundDevice[]
  speakers: readonly SoundDevice[]
  /** The level meter while the microphone is being checked, else null. */
  check: ReactNode
  headset: ReactNode
  change: (change: SettingsChange) => void
  toggleCheck: () => void
}>

/** Microphone, headphones, ring device, and the check of the microphone. */
export const SoundTab = ({ settings, microphones, speakers, check, headset, change, toggleCheck }: Props) => {
  const words = useText().settings
  return (
    <div className={css.section}>
      <DevicePair
        settings={settings}
        devices={microphones}
        chosen={{ field: 'microphoneId', label: words.microphone, none: words.systemDevice }}
        fallback={{ field: 'microphoneFallbackId', label: words.microphoneFallback, none: words.systemDevice }}
        change={change}
      />
      <DevicePair
        settings={settings}
        devices={speakers}
        chosen={{ field: 'headphonesId', label: words.headphones, none: words.systemDevice }}
        fallback={{ field: 'headphonesFallbackId', label: words.headphonesFallback, none: words.systemDevice }}
        change={change}
      />
      <DevicePair
        settings={settings}
        devices={speakers}
        chosen={{ field: 'ringDeviceId', label: words.ring, none: words.systemDevice }}
        fallback={{ field: 'ringFallbackId', label: words.ringFallback, none: words.inHeadphones }}
        change={change}
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
      {headset}
    </div>
  )
}
