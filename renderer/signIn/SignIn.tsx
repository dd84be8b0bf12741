import { Alert, Button, Paper, PasswordInput, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Fault } from '#core/faults/fault'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './SignIn.module.css'

type Props = Readonly<{
  lastLogin: string | null
  practice: boolean
  busy: boolean
  fault: Fault | null
  signIn: (login: string, password: string) => void
}>

export const SignIn = ({ lastLogin, practice, busy, fault, signIn }: Props) => {
  const text = useText()
  const words = text.signIn
  const required = (value: string) => (value.trim() === '' ? words.required : null)
  const form = useForm({ initialValues: { login: lastLogin ?? '', password: '' }, validate: { login: required, password: required } })
  return (
    <main className={css.stage}>
      <Paper withBorder radius="lg" p="xl" className={css.card}>
        <form onSubmit={form.onSubmit(({ login, password }) => signIn(login.trim(), password))} className={css.form}>
          <p className={css.product}>{text.desk.title}</p>
          <Title order={1} size="h2">
            {words.title}
          </Title>
          {practice && (
            <Alert variant="outline" role="note">
              {words.practiceHint}
            </Alert>
          )}
          <TextInput label={words.login} autoComplete="username" autoFocus={lastLogin === null} {...form.getInputProps('login')} />
          <PasswordInput
            label={words.password}
            autoComplete="current-password"
            autoFocus={lastLogin !== null}
            visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
            {...form.getInputProps('password')}
          />
          {fault !== null && <FaultNote fault={fault} />}
          <Button type="submit" size="md" loading={busy}>
            {words.enter}
          </Button>
        </form>
      </Paper>
    </main>
  )
}
