import { z } from 'zod'
import { wordingPack } from '../wording/wordingPack.ts'
import { instant } from './instant.ts'
import { inSpace } from './query.ts'

export const wordingLanguage = wordingPack.shape.language

/** A published edition. Versions count from 1 in each language; `returnedTo` is the older one whose words it brought back. */
export const wordingEdition = z.object({
  version: z.int().positive(),
  publishedBy: z.object({ agentId: z.string(), name: z.string() }),
  publishedAt: instant,
  returnedTo: z.int().positive().nullable(),
  pack: wordingPack,
})
export type WordingEdition = z.infer<typeof wordingEdition>

export const wordingQuery = z.object({ ...inSpace, language: wordingLanguage })

export type WordingVersion = Omit<WordingEdition, 'pack'>

/** Newest first, at most 200: without the words, which `getWording` tells. */
export const wordingHistory = z.object({ items: z.array(wordingEdition.omit({ pack: true })) })

export const wordingReturn = z.object({ language: wordingLanguage, version: z.int().positive() })
