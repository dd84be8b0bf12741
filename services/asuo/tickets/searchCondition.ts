import { type RawBuilder, sql } from 'kysely'
import type { SoughtWord } from './foldText.ts'

const likeEscaped = (text: string) => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
const patternEscaped = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, (sign) => `\\${sign}`)

/** SQL that holds where the folded text of `column` has the word. */
export const holdsWord = (column: string, word: SoughtWord): RawBuilder<boolean> =>
  'inside' in word
    ? sql<boolean>`${sql.ref(column)} like ${`%${likeEscaped(word.inside)}%`}`
    : sql<boolean>`${sql.ref(column)} ~ ${`\\m${patternEscaped(word.beginning)}`}`
