import { create } from 'zustand'
import type { WordingPack } from '#core/wording/wordingPack'

type Packs = Readonly<Partial<Record<WordingPack['language'], WordingPack>>>

/** The wording that was published and is in force on this screen; a language without one has what the panel was built with. */
export const useWordingStore = create<Packs>()(() => ({}))

/** The same words again draw nothing anew. */
export const takeWording = (language: WordingPack['language'], pack: WordingPack | null) => {
  const before = useWordingStore.getState()[language] ?? null
  if (JSON.stringify(before) !== JSON.stringify(pack)) useWordingStore.setState({ [language]: pack ?? undefined })
}
