import { SignInAgain } from '../signIn/SignInAgain.tsx'
import { useSignIn } from '../signIn/useSignIn.ts'
import { useSignInWays } from '../signIn/useSignInWays.ts'
import { closeDialog } from './uiStore.ts'

type Props = Readonly<{ login: string | null }>

export const SignInDialog = ({ login }: Props) => (
  <SignInAgain ways={useSignInWays()} lastLogin={login} {...useSignIn(closeDialog)} close={closeDialog} />
)
