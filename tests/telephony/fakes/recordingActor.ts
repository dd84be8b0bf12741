import { createActor, type EventObject, fromCallback } from 'xstate'
import type { Addressee } from '#core/telephony/addressee'

/** Somebody a chart speaks to: keeps what it was told, answers nothing. */
export function recordingActor<E extends EventObject>(): { readonly ref: Addressee<E>; readonly told: E[] } {
  const told: E[] = []
  const ref = createActor(fromCallback<E>(({ receive }) => receive((event) => void told.push(event))))
  ref.start()
  return { ref, told }
}
