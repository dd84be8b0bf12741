import { SignInAgain } from '../signIn/SignInAgain.tsx'
import { useSignIn } from '../signIn/useSignIn.ts'
import { useSignInWays } from '../signIn/useSignInWays.ts'
import { closeDialog } from './uiStore.ts'

type Props = Readonly<{ login: string | null }>

export const SignInDialog = ({ login }: Props) => {
  const entrance = useSignIn(closeDialog)
  const close = () => {
    // A browser that comes back later must not sign anybody in who has turned away from it.
    entrance.takeBack()
    closeDialog()
  }
  return <SignInAgain ways={useSignInWays()} lastLogin={login} {...entrance} close={close} />
}
