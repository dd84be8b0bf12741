import { Button } from '@mantine/core'
import { useState } from 'react'
import css from './SureButton.module.css'

type Props = Readonly<{ label: string; sure: string; yes: string; no: string; act: () => void }>

/** One function for good: React calls a new one at every drawing, which would take the keyboard from whoever types elsewhere. */
const stand = (button: HTMLButtonElement | null) => button?.focus()

/** A deed that cannot be undone, asked once more in its own place; the keyboard stands on the harmless answer. */
export const SureButton = ({ label, sure, yes, no, act }: Props) => {
  const [isAsked, ask] = useState(false)
  if (!isAsked) {
    return (
      <Button size="compact-md" variant="subtle" onClick={() => ask(true)}>
        {label}
      </Button>
    )
  }
  return (
    <fieldset className={css.sure}>
      <legend>{sure}</legend>
      <Button
        size="compact-md"
        color="danger"
        variant="outline"
        onClick={() => {
          ask(false)
          act()
        }}
      >
        {yes}
      </Button>
      <Button size="compact-md" variant="default" ref={stand} onClick={() => ask(false)}>
        {no}
      </Button>
    </fieldset>
  )
}
