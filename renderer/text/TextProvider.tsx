import { createContext, type ReactNode, use } from 'react'
import { ru } from './ru.ts'
import { type Language, type Text, textIn } from './text.ts'

const TextContext = createContext<Text>(ru)

type Props = Readonly<{ language: Language; children: ReactNode }>

export const TextProvider = ({ language, children }: Props) => <TextContext value={textIn(language)}>{children}</TextContext>

export const useText = (): Text => use(TextContext)
