import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Fault } from '#core/faults/fault'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import type { faultSentence } from '../text/text.ts'
import css from './SignIn.module.css'

type Props = Readonly<{
  lastLogin: string | null
  busy: boolean
  fault: Fault | null
  signIn: (login: string, password: string) => void
  loginIsFixed?: boolean
  sentenceOf: typeof faultSentence
}>

export const SignInForm = ({ lastLogin, loginIsFixed = false, busy, fault, signIn, sentenceOf }: Props) => {
  const words = useText().signIn
  const required = (value: string) => (value.trim() === '' ? words.required : null)
  const form = useForm({ initialValues: { login: lastLogin ?? '', password: '' }, validate: { login: required, password: required } })
  return (
    <form onSubmit={form.onSubmit(({ login, password }) => signIn(login.trim(), password))} className={css.form}>
      <TextInput
        label={words.login}
        autoComplete="username"
        autoFocus={lastLogin === null}
        readOnly={loginIsFixed}
        {...form.getInputProps('login')}
      />
      <PasswordInput
        label={words.password}
        autoComplete="current-password"
        autoFocus={lastLogin !== null}
        data-autofocus={lastLogin !== null || undefined}
        visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
        {...form.getInputProps('password')}
      />
      {fault !== null && <FaultNote fault={fault} sentenceOf={sentenceOf} />}
      <Button type="submit" size="md" loading={busy}>
        {words.enter}
      </Button>
    </form>
  )
}
