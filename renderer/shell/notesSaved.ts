import { useState, useSyncExternalStore } from 'react'
import type { DeskActor } from '../desk/deskActor.ts'
import { useDeskActor } from '../desk/useDesk.tsx'
import type { Saved } from '../kit/SavedMark.tsx'

/** «сохранено» stands beside the notes only while the disk has confirmed exactly what is shown. */
const watchNotes = (desk: DeskActor) => {
  const notesOf = () => desk.getSnapshot().context.call?.facts.texts.notes ?? ''
  let kept = desk.getSnapshot().context.kept
  let keptNotes = notesOf()
  const look = (): Saved => {
    if (kept.fault !== null) return 'notSaved'
    return keptNotes === notesOf() ? 'saved' : 'saving'
  }
  return {
    look,
    subscribe: (heard: () => void) => {
      const { unsubscribe } = desk.subscribe(({ context }) => {
        // The desk tells `kept` anew for the latest state only: what stands on the screen at that moment is what the disk has.
        if (context.kept !== kept) {
          kept = context.kept
          if (kept.fault === null) keptNotes = notesOf()
        }
        heard()
      })
      return unsubscribe
    },
  }
}

export const useNotesSaved = (): Saved => {
  const desk = useDeskActor()
  const [notes] = useState(() => watchNotes(desk))
  return useSyncExternalStore(notes.subscribe, notes.look)
}
