import { SignIn } from '../signIn/SignIn.tsx'
import { useSignIn } from '../signIn/useSignIn.ts'
import { useSignInWays } from '../signIn/useSignInWays.ts'

type Props = Readonly<{ lastLogin: string | null; practice: boolean }>

export const SignInPage = ({ lastLogin, practice }: Props) => {
  return <SignIn ways={useSignInWays()} lastLogin={lastLogin} practice={practice} {...useSignIn()} />
}
