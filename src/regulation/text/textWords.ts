/** A word where it stands. `lower` is folded: lower case, «е» for «ё», no stress marks. */
export interface TextWord {
  readonly written: string
  readonly lower: string
  readonly from: number
  readonly to: number
  /** Between quotation marks: somebody else's words, or a name. */
  readonly isQuoted: boolean
}

const fold = (word: string): string =>
  word
    .normalize('NFC')
    .replaceAll(/\u0301/g, '')
    .toLowerCase()
    .replaceAll('ё', 'е')

const quotations = /«[^»]*»|„[^“”]*[“”]|“[^”]*”|"[^"\n]*"/g

/** The words of a text in their order; a hyphen joins. */
export const textWords = (text: string): readonly TextWord[] => {
  const quoted = [...text.matchAll(quotations)].map(({ index, 0: whole }) => [index, index + whole.length] as const)
  return [...text.matchAll(/[\p{L}\p{M}\d]+(?:[-‑–][\p{L}\p{M}\d]+)*/gu)].map(({ index, 0: written }) => ({
    written,
    lower: fold(written),
    from: index,
    to: index + written.length,
    isQuoted: quoted.some(([from, to]) => index >= from && index < to),
  }))
}

/** The sentences of a text, where each stands; a line's end ends a sentence. */
export const textSentences = (text: string): readonly { readonly said: string; readonly from: number }[] =>
  [...text.matchAll(/[^.!?…\n]+(?:[.!?…]+(?=\s|$)|[.!?…]+(?=\S)[^.!?…\n]*)*[.!?…]*/g)]
    .map(({ index, 0: said }) => ({ said: said.trim(), from: index + (said.length - said.trimStart().length) }))
    .filter(({ said }) => said !== '')
