import type { KeyboardEvent as ButtonKey, MouseEvent } from 'react'

/**
 * For a button that is followed by another of its kind in the same place: neither the second click of a double click nor a key
 * that is held down presses it again.
 */
export const firstPress = (act: () => void) => ({
  onClick: ({ detail }: Pick<MouseEvent, 'detail'>) => {
    // 0 is a key or a screen reader, 2 and more the later clicks of one quick row.
    if (detail <= 1) act()
  },
  onKeyDown: (event: Pick<ButtonKey, 'repeat' | 'preventDefault'>) => {
    if (event.repeat) event.preventDefault()
  },
})

/** The same for a hot key. */
export const onFirstKey =
  (act: () => void) =>
  ({ repeat }: Pick<KeyboardEvent, 'repeat'>) => {
    if (!repeat) act()
  }
