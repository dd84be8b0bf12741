/** The numbers of tickets in a text, as ASUO writes them: `SP-4217`, `TMP-UCH-014`. */
export const ticketNumbersIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])(?:SP|TMP[-‑–][0-9A-Z]{2,8})[-‑–]\d{3,9}(?![\p{L}\p{N}])/giu)].map(({ 0: number }) =>
    number.toUpperCase().replaceAll(/[‑–]/g, '-'),
  )

/** Russian letters that look as Latin ones do, one for one. */
const cyrillic = 'АВЕКМНОРСТХ'
const latin = 'ABEKMHOPCTX'
const inLatin = (text: string): string => text.toUpperCase().replaceAll(/[АВЕКМНОРСТХ]/g, (sign) => latin[cyrillic.indexOf(sign)] ?? sign)

export interface MiswrittenNumber {
  /** As ASUO writes it. */
  readonly number: string
  readonly place: { readonly from: number; readonly to: number }
}

/** Numbers a reader takes for a ticket's and a search does not: typed in Russian letters («СР-4217», «СП-4217»), or with one stuck to the end («SP-4217а»). */
export const miswrittenNumbersIn = (text: string): readonly MiswrittenNumber[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])((?:[SСC][PРП]|[TТ][MМ][PР][-‑–][0-9A-ZА-Я]{2,8})[-‑–]\d{3,9})[а-яё]?(?![\p{L}\p{N}])/giu)]
    .map(({ index, 0: written, 1: number = '' }) => ({
      written,
      number: inLatin(number)
        .replaceAll(/[‑–]/g, '-')
        .replace(/^[SC][PП]-/, 'SP-'),
      place: { from: index, to: index + written.length },
    }))
    .filter(({ written, number }) => !ticketNumbersIn(written).includes(number))
    .map(({ number, place }) => ({ number, place }))
