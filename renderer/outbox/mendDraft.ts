import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** What was typed in place of what was refused. `inn`: null where the entry names none. */
export interface MendDraft {
  readonly words: string
  readonly inn: string | null
}

interface Drafts {
  readonly drafts: Readonly<Record<string, MendDraft>>
}

/** What was typed for refused entries and not sent yet, by entry: it outlives the dialog, which a call closes, and the page. */
const useDrafts = create<Drafts>()(persist((): Drafts => ({ drafts: {} }), { name: 'operator-panel.mendings' }))

/** Null where nothing is being mended. */
export const useMendDraft = (entryId: string): MendDraft | null => useDrafts(({ drafts }) => drafts[entryId] ?? null)

/** Null once it was sent, or is given up: nothing of it is kept. */
export const keepMendDraft = (entryId: string, typed: MendDraft | null): void => {
  useDrafts.setState(({ drafts }) => {
    const { [entryId]: _, ...others } = drafts
    return { drafts: typed === null ? others : { ...others, [entryId]: typed } }
  })
}
