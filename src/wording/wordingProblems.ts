import type { z } from 'zod'
import { type Token, tokenNames } from './phraseTokens.ts'
import { type WordingPack, wordingPack } from './wordingPack.ts'

/** What is wrong at one place of a pack; the words are in `renderer/text`. */
export interface WordingProblem {
  /** `phrases.greeting.say`, `addressees.0.phone`. */
  readonly path: string
  readonly kind: 'empty' | 'tooLong' | 'tooMany' | 'unknownToken' | 'missingToken' | 'brace' | 'phone' | 'unfit'
  /** The word in braces it is about; empty where it is about none. */
  readonly token: string
}

const kindOf = (issue: z.core.$ZodIssue, path: string): WordingProblem['kind'] => {
  if (issue.code === 'custom') return (issue.params?.kind as WordingProblem['kind'] | undefined) ?? 'unfit'
  if (issue.code === 'too_small') return 'empty'
  if (issue.code === 'too_big') return path === 'addressees' ? 'tooMany' : 'tooLong'
  return path.endsWith('.phone') ? 'phone' : 'unfit'
}

/** As the lead writes it. */
const tokenIn = ({ language }: WordingPack, issue: z.core.$ZodIssue): string => {
  if (issue.code !== 'custom') return ''
  const { token = '' } = issue.params ?? {}
  return Object.hasOwn(tokenNames, token) ? tokenNames[token as Token][language] : String(token)
}

/** Everything that keeps a pack from being published; empty where nothing does. */
export const wordingProblems = (pack: WordingPack): readonly WordingProblem[] => {
  const { error } = wordingPack.safeParse(pack)
  return (error?.issues ?? []).map((issue) => {
    const path = issue.path.join('.')
    return { path, kind: kindOf(issue, path), token: tokenIn(pack, issue) }
  })
}
