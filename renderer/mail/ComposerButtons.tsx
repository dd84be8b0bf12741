import { Button } from '@mantine/core'
import { useState } from 'react'
import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { firstPress } from '../kit/firstPress.ts'
import { SavedMark } from '../kit/SavedMark.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Composer.module.css'
import type { Letter } from './useLetter.ts'

type Props = Readonly<{
  letter: Pick<Letter, 'lacks' | 'isTouched' | 'isSending' | 'saved' | 'send'>
  discard: () => void
}>

/** «Отправить» with what is still lacking, and the way to throw the draft away, asked once more. */
export const ComposerButtons = ({ letter, discard }: Props) => {
  const text = useText().mail.letter
  const [isAsked, ask] = useState(false)
  const { lacks, isTouched, isSending, saved, send } = letter
  const lacking = lacks.length === 0 ? null : text.lacking(lacks.map((lack) => text.lacks[lack]).join(', '))
  return (
    <>
      {lacking !== null && (
        <p id="letter-lacks" className={css.lacks}>
          {lacking}
        </p>
      )}
      <div className={css.buttons}>
        <ExplainedButton
          size="md"
          why={isSending ? text.sending : lacking}
          {...(lacking !== null && { saidBy: 'letter-lacks' })}
          {...firstPress(() => send({ type: 'operator.sent' }))}
        >
          {text.send}
        </ExplainedButton>
        {isTouched && !isSending && (
          <>
            <SavedMark saved={saved} />
            {isAsked ? (
              <fieldset className={css.sure}>
                <legend>{text.discardSure}</legend>
                <Button size="compact-md" color="danger" variant="outline" onClick={discard}>
                  {text.discardYes}
                </Button>
                <Button size="compact-md" variant="default" data-autofocus onClick={() => ask(false)}>
                  {text.discardNo}
                </Button>
              </fieldset>
            ) : (
              <Button size="compact-md" variant="subtle" onClick={() => ask(true)}>
                {text.discard}
              </Button>
            )}
          </>
        )}
      </div>
    </>
  )
}
