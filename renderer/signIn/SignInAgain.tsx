import { Modal } from '@mantine/core'
import { useText } from '../text/TextProvider.tsx'
import css from './SignIn.module.css'
import { SignInEntrances, type SignInProps } from './SignInEntrances.tsx'

type Props = SignInProps & Readonly<{ close: () => void }>

/** The sign-in ran out while somebody works: the same person comes back, and the desk behind the dialog stays as it is. */
export const SignInAgain = ({ close, ...form }: Props) => {
  const text = useText()
  return (
    <Modal opened onClose={close} title={text.signIn.again} closeButtonProps={{ 'aria-label': text.signIn.close }}>
      <div className={css.form}>
        <p>{text.signIn.againHint}</p>
        <SignInEntrances {...form} loginIsFixed={form.lastLogin !== null} />
      </div>
    </Modal>
  )
}
