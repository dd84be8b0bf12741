import { Button } from '@mantine/core'
import { Pane } from '../kit/Pane.tsx'
import { useText } from '../text/TextProvider.tsx'
import css from './Composer.module.css'

type Props = Readonly<{ another: () => void }>

/** The letter is on the desk's disk and on its way: no lamp says «sent» before the mail server has it. */
export const LetterSent = ({ another }: Props) => {
  const text = useText().mail.letter
  return (
    <Pane name={text.region}>
      <p role="status" className={css.sent}>
        {text.sent}
      </p>
      <div>
        <Button variant="default" onClick={another}>
          {text.another}
        </Button>
      </div>
    </Pane>
  )
}
