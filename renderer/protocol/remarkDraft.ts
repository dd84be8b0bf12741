import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** What was typed about a protocol and not sent yet, by call and kind: it outlives the dialog and the page. */
const useDrafts = create<{ readonly notes: Readonly<Record<string, string>> }>()(
  persist((): { readonly notes: Readonly<Record<string, string>> } => ({ notes: {} }), { name: 'operator-panel.remarkDrafts' }),
)

export const useRemarkDraft = (key: string): string => useDrafts(({ notes }) => notes[key] ?? '')

/** Empty once it was sent: nothing of it is kept. */
export const keepRemarkDraft = (key: string, note: string): void => {
  useDrafts.setState(({ notes }) => {
    const { [key]: _, ...others } = notes
    return { notes: note === '' ? others : { ...others, [key]: note } }
  })
}
