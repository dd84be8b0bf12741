import { TextInput } from '@mantine/core'
import { readableKey } from '../kit/KeyHint.tsx'
import { pressedKey } from './pressedKey.ts'

type Props = Readonly<{
  label: string
  /** A Mantine hot key; null where there is none. */
  value: string | null
  none?: string
  error: string | undefined
  press: (key: string) => void
  /** Backspace and Delete take the key away, where it may be without one. */
  clear?: () => void
}>

const clearing = new Set(['Backspace', 'Delete'])

/** One key, changed by pressing another one. */
export const KeyField = ({ label, value, none = '', error, press, clear }: Props) => (
  <TextInput
    label={label}
    value={value === null ? none : readableKey(value)}
    readOnly
    error={error}
    onKeyDown={(event) => {
      if (clear && clearing.has(event.key)) return clear()
      const key = pressedKey(event)
      if (key === null) return
      event.preventDefault()
      press(key)
    }}
  />
)
