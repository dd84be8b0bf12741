import { Kbd } from '@mantine/core'

const signs: Readonly<Record<string, string>> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt', enter: 'Enter', space: 'Space', escape: 'Esc' }

/** `mod+Enter` as people read it: `Ctrl + Enter`. */
export const readableKey = (key: string): string =>
  key
    .split('+')
    .map((part) => signs[part.toLowerCase()] ?? part.toUpperCase())
    .join(' + ')

type Props = Readonly<{ hotKey: string }>

/** The key of a button, for the eye only: it is no part of the button's name. */
export const KeyHint = ({ hotKey }: Props) => (
  <Kbd size="xs" aria-hidden>
    {readableKey(hotKey)}
  </Kbd>
)
