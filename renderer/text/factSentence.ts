import type { Text } from './text.ts'

type FactValue = string | number | boolean | null

/** One fact of the protocol in words: `secondsToGreeting: 3` → «секунд до приветствия: 3». A fact without words shows its bare value. */
export const factSentence = (text: Text, name: string, value: FactValue): string => {
  const words = (text.protocol.facts as Readonly<Record<string, string>>)[name]
  const said =
    typeof value === 'boolean' ? (value ? text.protocol.yes : text.protocol.no) : value === null ? text.units.none : wordOf(text, value)
  return words === undefined ? said : `${words}: ${said}`
}

const wordOf = (text: Text, value: string | number): string => {
  const known = text.protocol.values as Readonly<Record<string, string>>
  if (typeof value === 'number') return value.toLocaleString(text.language)
  return value
    .split(', ')
    .map((word) => known[word] ?? word)
    .join(', ')
}
