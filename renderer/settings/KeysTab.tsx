import type { KeysClaimed } from '#core/settings/globalKeys'
import type { Settings, SettingsChange } from '#core/settings/settings'
import { useText } from '../text/TextProvider.tsx'
import { GlobalKeyFields } from './GlobalKeyFields.tsx'
import { KeyFields } from './KeyFields.tsx'
import css from './Settings.module.css'

type Props = Readonly<{ settings: Settings; claimed: KeysClaimed; change: (change: SettingsChange) => void }>

/** The keys of the panel, and those that work in other programs as well. */
export const KeysTab = ({ settings, claimed, change }: Props) => {
  const words = useText().settings
  return (
    <div className={css.section}>
      <p className={css.hint}>{words.keysHint}</p>
      <KeyFields keys={settings.keys} change={(keys) => change({ keys })} />
      <h3 className={css.label}>{words.globalKeys}</h3>
      <GlobalKeyFields keys={settings.globalKeys} claimed={claimed} change={(globalKeys) => change({ globalKeys })} />
    </div>
  )
}
