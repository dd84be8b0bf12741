import { z } from 'zod'
import { type WordingEdition, type WordingVersion, wordingLanguage } from '../asuo/wording.ts'
import { wordingPack } from '../wording/wordingPack.ts'
import { request } from './requestShape.ts'

const ofLanguage = z.object({ language: wordingLanguage })
/** `over`: the version the lead has seen, 0 where there was none; another one by now is refused. */
const over = z.int().min(0)

/** The customer's wording: read by every panel, published by a lead. */
export const wordingRequests = {
  /** The edition in force, or the last one this desk has seen while ASUO is away; null where none was ever published. */
  'wording.read': request<WordingEdition | null>()(ofLanguage),
  /** Every published version, newest first, without its words. */
  'wording.versions': request<readonly WordingVersion[]>()(ofLanguage),
  'wording.publish': request<WordingEdition>()(z.object({ pack: wordingPack, over })),
  /** Publishes the words of an older version again, as the next one. */
  'wording.return': request<WordingEdition>()(z.object({ language: wordingLanguage, version: z.int().positive(), over, key: z.uuid() })),
  /** What a lead was writing, however unfinished; null where nothing. */
  'wording.draft': request<{ readonly draft: unknown }>()(ofLanguage),
  /** Durable: every keystroke of it; null throws it away. */
  'wording.keepDraft': request<null>()(ofLanguage.extend({ draft: z.json() })),
} as const
