import { z } from 'zod'
import { type PhraseName, phraseNames, phraseTokens, type Token, tokenOf, tokensIn } from './phraseTokens.ts'

/** A sentence or two that are read aloud. */
const spokenText = z.string().trim().min(1).max(600)

/** What is said, and the same in other words («Объяснить иначе»). */
const phraseOf = (name: PhraseName) => {
  const { may, must }: { readonly may: readonly Token[]; readonly must: readonly Token[] } = phraseTokens[name]
  const text = spokenText.superRefine((said, context) => {
    const names = tokensIn(said)
    const found = new Set(names.map(tokenOf))
    const unknown = names.find((name) => !may.some((token) => token === tokenOf(name)))
    if (unknown !== undefined)
      context.addIssue({
        code: 'custom',
        message: `nothing is known of {${unknown}} here`,
        params: { kind: 'unknownToken', token: unknown },
      })
    const missing = must.find((token) => !found.has(token))
    if (missing !== undefined)
      context.addIssue({ code: 'custom', message: `{${missing}} is missing`, params: { kind: 'missingToken', token: missing } })
    if (/[{}]/.test(said.replaceAll(/\{[^{}]*\}/g, '')))
      context.addIssue({ code: 'custom', message: 'a brace stands alone', params: { kind: 'brace' } })
  })
  return z.strictObject({ say: text, otherwise: text })
}
export type Phrase = z.infer<ReturnType<typeof phraseOf>>

export const phrases = z.strictObject(
  Object.fromEntries(phraseNames.map((name) => [name, phraseOf(name)])) as Record<PhraseName, ReturnType<typeof phraseOf>>,
)
