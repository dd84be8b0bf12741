import { Select, Switch } from '@mantine/core'
import type { Settings, SettingsChange } from '#core/settings/settings'
import { useText } from '../text/TextProvider.tsx'
import css from './Settings.module.css'

const seconds = Array.from({ length: 11 }, (_, second) => second)
const usualSeconds = 3

type Props = Readonly<{ settings: Settings; change: (change: SettingsChange) => void }>

/** How calls are answered. */
export const CallsTab = ({ settings, change }: Props) => {
  const text = useText()
  const words = text.settings.calls
  const { autoAnswer } = settings
  const answer = (amendment: Partial<Settings['autoAnswer']>) => change({ autoAnswer: { ...autoAnswer, ...amendment } })
  return (
    <div className={css.section}>
      <Switch
        label={words.auto}
        description={words.autoHint}
        checked={autoAnswer.afterSeconds !== null}
        onChange={(event) => answer({ afterSeconds: event.currentTarget.checked ? usualSeconds : null })}
      />
      {autoAnswer.afterSeconds !== null && (
        <Select
          label={words.after}
          data={seconds.map((second) => ({ value: String(second), label: second === 0 ? words.atOnce : text.units.seconds(second) }))}
          value={String(autoAnswer.afterSeconds)}
          allowDeselect={false}
          onChange={(chosen) => chosen !== null && answer({ afterSeconds: Number(chosen) })}
        />
      )}
      <Switch
        label={words.onRequest}
        description={words.onRequestHint}
        checked={autoAnswer.onRequest}
        onChange={(event) => answer({ onRequest: event.currentTarget.checked })}
      />
    </div>
  )
}
