import { SignInAgain } from '../signIn/SignInAgain.tsx'
import { useSignIn } from '../signIn/useSignIn.ts'
import { closeDialog } from './uiStore.ts'

type Props = Readonly<{ login: string | null }>

export const SignInDialog = ({ login }: Props) => <SignInAgain lastLogin={login} {...useSignIn(closeDialog)} close={closeDialog} />
