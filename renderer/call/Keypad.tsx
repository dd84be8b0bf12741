import { Button } from '@mantine/core'
import { useText } from '../text/TextProvider.tsx'
import css from './Keypad.module.css'

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#']

type Props = Readonly<{ press: (key: string) => void }>

/** Tones for the machine at the other end. */
export const Keypad = ({ press }: Props) => (
  <fieldset className={css.keypad} aria-label={useText().call.keys}>
    {keys.map((key) => (
      <Button key={key} variant="default" onClick={() => press(key)}>
        {key}
      </Button>
    ))}
  </fieldset>
)
