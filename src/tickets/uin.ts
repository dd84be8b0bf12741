import { spokenSign } from './spokenLetters.ts'
import { inGroups, spokenDigits } from './spokenNumber.ts'

/** A number a caller or a letter may name: the UIN, or the provisional one. */
export type TicketNumberRead = { readonly kind: 'uin'; readonly uin: string } | { readonly kind: 'provisional'; readonly number: string }

/** Cyrillic capitals that are written like Latin ones, and the ways «СП» and «ТМП» are typed. */
const lookalikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
}

const asUin = (digits: string): TicketNumberRead => ({ kind: 'uin', uin: `SP-${digits.replace(/^0+/, '').padStart(4, '0')}` })

/**
 * Reads a ticket's number as people type it: `4217`, `SP-4217`, «сп 42 17», «№ 4217», `TMP-UCH-001`, «ТМП УЧ 001» with Latin
 * lookalikes. Null where it is none; a bare number of more than nine digits is an INN or a telephone, not a UIN.
 */
export const readTicketNumber = (typed: string): TicketNumberRead | null => {
  const clean = typed
    .trim()
    .toUpperCase()
    .replace(/^[№#]\s*/, '')
  const uin = /^(?:SP|СП|CП|СP)?[\s\-–—]*((?:\d[\s\-–—]*){1,9})$/.exec(clean)
  if (uin?.[1] !== undefined) {
    const digits = uin[1].replace(/\D/g, '')
    return /^0*$/.test(digits) ? null : asUin(digits)
  }
  const latin = clean.replace(/^ТМП/, 'TMP').replace(/[А-Я]/g, (letter) => lookalikes[letter] ?? letter)
  const provisional = /^TMP[\s\-–—]+([0-9A-Z]{2,8})[\s\-–—]+(\d{3,})$/.exec(latin)
  return provisional === null ? null : { kind: 'provisional', number: `TMP-${provisional[1]}-${provisional[2]}` }
}

/** A number as it stands on the dictation card. */
export interface Dictation {
  /** `SP`, or `TMP-UCH`. */
  readonly prefix: string
  /** The digits in pairs, as they are spoken: `42 17`. */
  readonly grouped: string
  /** «эс-пэ, сорок два — семнадцать»; zeros in front are spoken. */
  readonly spoken: string
}

/** How a UIN or a provisional number is dictated in Russian. */
export const dictationOf = (number: string): Dictation => {
  const cut = number.lastIndexOf('-')
  const [prefix, digits] = [number.slice(0, cut), number.slice(cut + 1)]
  const letters = prefix.split('-').map((word) => [...word].map(spokenSign).join('-'))
  return { prefix, grouped: inGroups(digits).join(' '), spoken: [...letters, spokenDigits(digits)].join(', ') }
}
