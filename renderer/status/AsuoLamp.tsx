import { UnstyledButton } from '@mantine/core'
import type { AsuoLink } from '#core/bridge/session'
import { Lamp } from '../kit/Lamp.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './LampButton.module.css'

const tones = { up: 'good', down: 'danger', signInNeeded: 'danger' } as const

type Props = Readonly<{ asuo: AsuoLink['state']; signIn: () => void }>

/** «АСУО»: where the sign-in ran out, the lamp itself opens it, and the call goes on. */
export const AsuoLamp = ({ asuo, signIn }: Props) => {
  const text = useText().desk.asuo
  return (
    <Lamp name={text.name} tone={tones[asuo]} words={[text.up, text.down, text.signInNeeded]}>
      {asuo === 'signInNeeded' ? (
        <UnstyledButton className={css.press} aria-haspopup="dialog" onClick={signIn}>
          {text.signInNeeded}
        </UnstyledButton>
      ) : (
        text[asuo]
      )}
    </Lamp>
  )
}
