import type { Settings, SettingsChange } from '#core/settings/settings'
import { useText } from '../text/TextProvider.tsx'
import { KeyFields } from './KeyFields.tsx'
import css from './Settings.module.css'

type Props = Readonly<{ settings: Settings; change: (change: SettingsChange) => void }>

/** The keys of the panel. */
export const KeysTab = ({ settings, change }: Props) => {
  const words = useText().settings
  return (
    <div className={css.section}>
      <p className={css.hint}>{words.keysHint}</p>
      <KeyFields keys={settings.keys} change={(keys) => change({ keys })} />
    </div>
  )
}
