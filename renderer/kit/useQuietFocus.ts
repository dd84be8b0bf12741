import { type RefObject, useEffect, useRef } from 'react'

const typed = 'input, textarea, select, [contenteditable="true"]'

/** Gives the focus to an element when it appears, but never takes it from somebody who is typing elsewhere. */
export function useQuietFocus<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null)
  useEffect(() => {
    if (!document.activeElement?.matches(typed)) ref.current?.focus()
  }, [])
  return ref
}
