import { Button, Group, PasswordInput, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Settings, SettingsChange } from '#core/settings/settings'
import { useText } from '../text/TextProvider.tsx'
import css from './Settings.module.css'

const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim())

type Props = Readonly<{
  settings: Settings
  passwordSaved: boolean
  change: (change: SettingsChange) => void
  savePassword: (password: string) => void
}>

/** Where the line and ASUO are; empty means the embedded ones. The password goes to the desk's safe place and never comes back. */
export const LineTab = ({ settings, passwordSaved, change, savePassword }: Props) => {
  const text = useText()
  const words = text.settings
  const address = (schemes: readonly string[]) => (value: string) => {
    if (value.trim() === '') return null
    const parsed = URL.parse(value.trim())
    return parsed !== null && schemes.includes(parsed.protocol) ? null : words.wrongAddress
  }
  const form = useForm({
    initialValues: { sipUrl: settings.sipUrl ?? '', sipUri: settings.sipUri ?? '', asuoUrl: settings.asuoUrl ?? '' },
    validate: {
      sipUrl: address(['ws:', 'wss:']),
      sipUri: (value) => (value.trim() === '' || /^sips?:[^@\s]+@[^@\s]+$/.test(value.trim()) ? null : words.wrongAddress),
      asuoUrl: address(['http:', 'https:']),
    },
  })
  const password = useForm({ initialValues: { password: '' } })
  return (
    <div className={css.section}>
      <form
        className={css.section}
        onSubmit={form.onSubmit(({ sipUrl, sipUri, asuoUrl }) =>
          change({ sipUrl: orNull(sipUrl), sipUri: orNull(sipUri), asuoUrl: orNull(asuoUrl) }),
        )}
      >
        <TextInput label={words.sipUrl} placeholder={words.embedded} {...form.getInputProps('sipUrl')} />
        <TextInput label={words.sipUri} placeholder="sip:101@pbx.example" {...form.getInputProps('sipUri')} />
        <TextInput label={words.asuoUrl} placeholder={words.embedded} {...form.getInputProps('asuoUrl')} />
        <Group>
          <Button type="submit" variant="default" disabled={!form.isDirty()}>
            {words.saveAddresses}
          </Button>
        </Group>
      </form>
      <form
        className={css.section}
        onSubmit={password.onSubmit((values) => {
          savePassword(values.password)
          password.reset()
        })}
      >
        <PasswordInput
          label={words.linePassword}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': text.signIn.showPassword }}
          {...password.getInputProps('password')}
        />
        <Group>
          <Button type="submit" variant="default" disabled={password.values.password === ''}>
            {words.savePassword}
          </Button>
          <span role="status">{passwordSaved && words.passwordSaved}</span>
        </Group>
      </form>
      <Switch
        label={words.blindTransfer}
        description={words.blindTransferRisk}
        checked={settings.blindTransfer}
        onChange={({ currentTarget }) => change({ blindTransfer: currentTarget.checked })}
      />
    </div>
  )
}
