import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** Other words for refused entries that were typed and not sent yet, by entry: they outlive the dialog, which a call closes, and the page. */
const useDrafts = create<{ readonly words: Readonly<Record<string, string>> }>()(
  persist((): { readonly words: Readonly<Record<string, string>> } => ({ words: {} }), { name: 'operator-panel.mendDrafts' }),
)

/** Null where nothing is being mended. */
export const useMendDraft = (entryId: string): string | null => useDrafts(({ words }) => words[entryId] ?? null)

/** Null once it was sent, or is given up: nothing of it is kept. */
export const keepMendDraft = (entryId: string, typed: string | null): void => {
  useDrafts.setState(({ words }) => {
    const { [entryId]: _, ...others } = words
    return { words: typed === null ? others : { ...others, [entryId]: typed } }
  })
}
