import { dictationOf } from '#core/tickets/uin'
import type { Language } from './text.ts'

const unbroken = (words: string): string => words.replaceAll('-', '\u2011')

/** A ticket's number as it is said: «эс-пэ, сорок два — семнадцать», `S P, 42 17`. */
export const spokenNumber = (language: Language, number: string): string => {
  const { prefix, grouped, spoken } = dictationOf(number)
  return language === 'ru' ? unbroken(spoken) : `${[...prefix.replaceAll('-', ' ')].join(' ')}, ${grouped}`
}
