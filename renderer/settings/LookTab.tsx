import type { Settings, SettingsChange } from '#core/settings/settings'
import { useText } from '../text/TextProvider.tsx'
import { Choice } from './Choice.tsx'
import css from './Settings.module.css'

type Props = Readonly<{ settings: Settings; change: (change: SettingsChange) => void }>

/** Language and theme. */
export const LookTab = ({ settings, change }: Props) => {
  const words = useText().settings
  return (
    <div className={css.section}>
      <Choice label={words.language} words={words.languages} value={settings.language} choose={(language) => change({ language })} />
      <Choice label={words.theme} words={words.themes} value={settings.theme} choose={(theme) => change({ theme })} />
    </div>
  )
}
