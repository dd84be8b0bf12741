import { Button } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useText } from '../text/TextProvider.tsx'
import css from './Keypad.module.css'

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#']

type Props = Readonly<{ press: (key: string) => void }>

/** What is typed into a field is its text, what is pressed in an open dialog is the dialog's, and with a modifier it is a command. */
const isForKeypad = (event: KeyboardEvent): boolean =>
  !(event.repeat || event.ctrlKey || event.altKey || event.metaKey) &&
  !(event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable="true"], [aria-modal="true"]')) &&
  keys.includes(event.key)

/** Tones for the machine at the other end: by its buttons, and by the keyboard outside text fields. */
export const Keypad = ({ press }: Props) => {
  useWindowEvent('keydown', (event) => {
    if (!isForKeypad(event)) return
    event.preventDefault()
    press(event.key)
  })
  return (
    <fieldset className={css.keypad} aria-label={useText().call.keys}>
      {keys.map((key) => (
        <Button key={key} variant="default" onClick={() => press(key)}>
          {key}
        </Button>
      ))}
    </fieldset>
  )
}
