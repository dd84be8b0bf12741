import { createContext, type ReactNode, use, useMemo } from 'react'
import { type Language, type Text, textIn } from './text.ts'
import { useWordingStore } from './wordingStore.ts'

const TextContext = createContext<Text>(textIn('ru'))

type Props = Readonly<{ language: Language; children: ReactNode }>

/** The words of a language, with the wording in force. */
export const TextProvider = ({ language, children }: Props) => {
  const pack = useWordingStore((packs) => packs[language])
  // By hand: every part of the screen reads it, and none may be drawn anew for the same words.
  const text = useMemo(() => textIn(language, pack), [language, pack])
  return <TextContext value={text}>{children}</TextContext>
}

export const useText = (): Text => use(TextContext)
