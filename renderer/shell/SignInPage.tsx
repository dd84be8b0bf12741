import { SignIn } from '../signIn/SignIn.tsx'
import { useSignIn } from '../signIn/useSignIn.ts'

type Props = Readonly<{ lastLogin: string | null; practice: boolean }>

export const SignInPage = ({ lastLogin, practice }: Props) => {
  const { busy, fault, signIn } = useSignIn()
  return <SignIn lastLogin={lastLogin} practice={practice} busy={busy} fault={fault} signIn={signIn} />
}
