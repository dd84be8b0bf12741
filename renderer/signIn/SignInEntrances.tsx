import { Divider } from '@mantine/core'
import type { SignInWays } from '#core/bridge/signInRequests'
import type { Fault } from '#core/faults/fault'
import { FaultNote } from '../kit/FaultNote.tsx'
import { useText } from '../text/TextProvider.tsx'
import { faultSentence } from '../text/text.ts'
import { ProviderEntrance } from './ProviderEntrance.tsx'
import css from './SignIn.module.css'
import { SignInForm } from './SignInForm.tsx'

export type SignInProps = Readonly<{
  ways: SignInWays
  lastLogin: string | null
  busy: boolean
  /** The system browser is open, and its return is waited for. */
  inBrowser: boolean
  fault: Fault | null
  signIn: (login: string, password: string) => void
  signInByProvider: () => void
  takeBack: () => void
}>

type Props = SignInProps & Readonly<{ loginIsFixed?: boolean; sentenceOf?: typeof faultSentence }>

/** Every way in that ASUO offers. Without ASUO's word there is the password alone. */
export const SignInEntrances = ({ ways, inBrowser, fault, signInByProvider, takeBack, sentenceOf = faultSentence, ...form }: Props) => {
  const words = useText().signIn
  const showsForm = ways.passwords && !inBrowser
  return (
    <div className={css.form}>
      {fault !== null && !showsForm && <FaultNote fault={fault} sentenceOf={sentenceOf} />}
      {showsForm && <SignInForm {...form} fault={fault} sentenceOf={sentenceOf} />}
      {showsForm && ways.provider !== null && <Divider label={words.or} />}
      {ways.provider !== null && (
        <ProviderEntrance
          name={ways.provider}
          inBrowser={inBrowser}
          isMain={!ways.passwords}
          signIn={signInByProvider}
          takeBack={takeBack}
        />
      )}
    </div>
  )
}
