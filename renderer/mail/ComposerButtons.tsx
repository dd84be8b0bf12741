import { ExplainedButton } from '../kit/ExplainedButton.tsx'
import { firstPress } from '../kit/firstPress.ts'
import { SavedMark } from '../kit/SavedMark.tsx'
import { SureButton } from '../kit/SureButton.tsx'
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
            <SureButton label={text.discard} sure={text.discardSure} yes={text.discardYes} no={text.discardNo} act={discard} />
          </>
        )}
      </div>
    </>
  )
}
